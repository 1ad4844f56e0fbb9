/** The texts of all articles found, for what is taken away as a whole. */

import type { Reading } from '../../ask/context/reading.ts';
import type { Ask } from '../../ask/messages.ts';
import type { FoundArticle, SearchAnswer } from '../../ask/query/request.ts';
import { OUTDATED } from '../../ask/query/request.ts';

/** Asked for at the same time. */
const AT_ONCE = 8;

export interface Read {
  found: FoundArticle;
  reading: Reading;
}

/** What is read, and how much of it. */
export interface Wanted extends Pick<SearchAnswer, 'terms' | 'matching'> {
  articles: readonly FoundArticle[];
  /** Characters on each side of a hit; without it no places are read. */
  side?: number;
}

/**
 * In the order of `articles`; one failure fails all, so that nothing incomplete is taken for complete. They are asked for in the order of the archive,
 * since neighbours may lie in one file.
 */
export async function readAll(
  ask: Ask,
  { articles, terms, matching, side }: Wanted,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<Read[]> {
  const readings = new Map<number, Reading>();
  const inArchive = [...articles].sort((a, b) => a.article - b.article);
  const extent = { limit: side === undefined ? 0 : Infinity, side: side ?? 0, apart: true } as const;
  for (let start = 0; start < inArchive.length; start += AT_ONCE) {
    if (signal.aborted) throw new Error(OUTDATED);
    const some = inArchive.slice(start, start + AT_ONCE).map(async ({ article }) => {
      readings.set(article, await ask({ kind: 'read', article, terms, matching, ...extent }));
    });
    await Promise.all(some);
    progress(readings.size);
  }
  return articles.flatMap((found) => {
    const reading = readings.get(found.article);
    return reading ? [{ found, reading }] : [];
  });
}
