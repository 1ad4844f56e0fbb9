/** Bookmarks of a PDF: which articles there are, as whoever made the file saw it. */

import type { OutlineEntry } from '../../../ingest/index.ts';
import type { PlacedLine } from '../format.ts';
import type { Document } from './glyphs.ts';

type Bookmark = Awaited<ReturnType<Document['getOutline']>>[number];

/** More alike than this, a line is the title that a bookmark names. */
const ALIKE = 0.7;

/** In order of the file, each with the line that it leads to: its title on that page, or the page's first line. */
export async function outlineOf(document: Document, lines: readonly PlacedLine[]): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const walk = async (bookmarks: readonly Bookmark[], level: number): Promise<void> => {
    for (const { title, dest, items } of bookmarks) {
      const page = await pageOf(document, dest);
      if (page !== undefined && title.trim() !== '')
        entries.push({ title: title.trim(), line: await lineOf(title, page, lines), level });
      await walk(items, level + 1);
    }
  };
  await walk((await document.getOutline()) ?? [], 1);
  return entries;
}

/** From 1; undefined where the bookmark leads nowhere in the file. */
async function pageOf(document: Document, dest: Bookmark['dest']): Promise<number | undefined> {
  try {
    const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const [page] = target ?? [];
    if (typeof page === 'number') return page + 1;
    return page ? (await document.getPageIndex(page)) + 1 : undefined;
  } catch {
    return undefined;
  }
}

async function lineOf(title: string, page: number, lines: readonly PlacedLine[]): Promise<number> {
  // Most files have no bookmarks, and the dictionaries of ingest take longer to load than a file to read.
  const { bare, similarity } = await import('../../../ingest/index.ts');
  const onPage = lines.flatMap(({ text, place }, at) =>
    place === page && text !== '' ? [{ text: bare(text), at }] : [],
  );
  const wanted = bare(title);
  const best = onPage
    .map(({ text, at }) => ({ at, likeness: text === '' ? 0 : text.includes(wanted) ? 1 : similarity(text, wanted) }))
    .toSorted((a, b) => b.likeness - a.likeness)[0];
  if (best && best.likeness >= ALIKE) return best.at + 1;
  return (onPage[0]?.at ?? lines.findIndex(({ place }) => place >= page)) + 1 || lines.length;
}
