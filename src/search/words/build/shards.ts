/** Issues → shards of whole years. Pure. */
import type { WordsIssue } from './collect.ts';
import type { WordsPage } from './page.ts';

export interface Shard {
  /** `2021`, or `2015-2019`. */
  name: string;
  pages: WordsPage[];
}

/**
 * Characters, markup included, that the pages of a shard may have where it holds more than one year. Pagefind takes some 0.6 kB of memory for each
 * while it builds, and a word costs the reader a file of some 34 kB in each shard: years are joined while they are small, and a new issue changes
 * the last shard only.
 */
export const SHARD_CHARACTERS = 1_300_000;

/** `issues` come oldest first and are read one at a time; a shard is given once the next year is known not to fit. */
export async function* shardsOf(issues: AsyncIterable<WordsIssue>, most: number): AsyncGenerator<Shard> {
  let held: Year[] = [];
  for await (const year of yearsOf(issues)) {
    if (held.length > 0 && sizeOf(held) + year.size > most) {
      yield shardOf(held);
      held = [];
    }
    held.push(year);
  }
  if (held.length > 0) yield shardOf(held);
}

interface Year {
  name: string;
  pages: WordsPage[];
  size: number;
}

async function* yearsOf(issues: AsyncIterable<WordsIssue>): AsyncGenerator<Year> {
  let year: Year | undefined;
  for await (const { id, pages } of issues) {
    const name = id.slice(0, 4);
    if (year && year.name !== name) {
      yield year;
      year = undefined;
    }
    year ??= { name, pages: [], size: 0 };
    year.pages.push(...pages);
    year.size += pages.reduce((sum, { content }) => sum + content.length, 0);
  }
  if (year) yield year;
}

const sizeOf = (years: readonly Year[]): number => years.reduce((sum, { size }) => sum + size, 0);

function shardOf(years: readonly Year[]): Shard {
  const [first, last] = [years[0]?.name ?? '', years.at(-1)?.name ?? ''];
  return { name: first === last ? first : `${first}-${last}`, pages: years.flatMap(({ pages }) => pages) };
}
