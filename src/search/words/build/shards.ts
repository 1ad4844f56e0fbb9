/** Issues → shards of whole years. Pure. */
import type { WordsIssue } from './collect.ts';

export interface Shard {
  /** `2021`, or `2015-2019`. */
  name: string;
  issues: WordsIssue[];
}

/**
 * Bytes that the articles of a shard may have where it holds more than one year. Pagefind takes some 0.2 kB of memory for each
 * while it builds, and a word costs the reader a file of some 34 kB in each shard: years are joined while they are small, and a new issue changes
 * the last shard only.
 */
export const SHARD_BYTES = 3_000_000;

/** `issues` come oldest first. */
export function shardsOf(issues: readonly WordsIssue[], most: number): Shard[] {
  const shards: WordsIssue[][] = [];
  for (const year of Map.groupBy(issues, yearOf).values()) {
    const last = shards.at(-1);
    if (last && sizeOf(last) + sizeOf(year) <= most) last.push(...year);
    else shards.push(year);
  }
  return shards.map((own) => ({
    name: [...new Set([own.at(0), own.at(-1)].map((one) => one && yearOf(one)))].join('-'),
    issues: own,
  }));
}

const yearOf = ({ id }: WordsIssue): string => id.slice(0, 4);

const sizeOf = (issues: readonly WordsIssue[]): number => issues.reduce((sum, { size }) => sum + size, 0);
