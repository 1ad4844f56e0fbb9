/** The texts of all articles found, for what is taken away as a whole. */
import { type Ask, OUTDATED } from '../../ask/messages.ts';
import type { Reading } from '../../ask/reading.ts';
import type { FoundArticle, SearchAnswer } from '../../ask/search.ts';

/** Asked for at the same time. */
const AT_ONCE = 8;

export interface Read {
  found: FoundArticle;
  reading: Reading;
}

/** In the order of the answer; one failure fails all, so that nothing incomplete is taken for complete. `side`: characters around a hit. */
export async function readAll(
  ask: Ask,
  { articles, terms, matching }: SearchAnswer,
  side: number,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<Read[]> {
  const read: Read[] = [];
  for (let start = 0; start < articles.length; start += AT_ONCE) {
    if (signal.aborted) throw new Error(OUTDATED);
    const some = articles.slice(start, start + AT_ONCE).map(async (found) => {
      const question = { article: found.article, terms, matching, limit: Infinity, side };
      return { found, reading: await ask({ kind: 'read', ...question }) };
    });
    read.push(...(await Promise.all(some)));
    progress(read.length);
  }
  return read;
}
