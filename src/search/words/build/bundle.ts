/** Pages → a bundle of Pagefind's own files, by its public API and in its own process. */
import * as pagefind from 'pagefind';
import type { WordsPage } from './page.ts';

/** Pages on their way to Pagefind at a time: it need not wait for this program, nor hold many of them twice. */
const AT_ONCE = 20;

/** Throws with Pagefind's words where it fails. */
export async function buildBundle(pages: readonly WordsPage[], folder: string): Promise<void> {
  const { index } = fine(await pagefind.createIndex());
  if (!index) throw new Error('Pagefind did not start');
  for (let start = 0; start < pages.length; start += AT_ONCE)
    for (const added of await Promise.all(
      pages.slice(start, start + AT_ONCE).map((page) => index.addHTMLFile({ ...page })),
    ))
      fine(added);
  fine(await index.writeFiles({ outputPath: folder }));
  // Ending the program is the only way to get its memory back before the next shard.
  await pagefind.close();
}

function fine<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
