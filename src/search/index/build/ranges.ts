/** The keys of words, parted into ranges of equal width: what an issue adds to the index is kept by range, so that a change asks for the ranges of its words only. */
import { hash } from 'node:crypto';
import { KEY_BITS, keyOfWord } from '../bytes/word-key.ts';

/** Bits of a key that name its range: some files of a large archive lie in one, and some words of an issue. */
export const RANGE_BITS = 10;
export const RANGES = 2 ** RANGE_BITS;
const RANGE_WIDTH = 2 ** (KEY_BITS - RANGE_BITS);
/** Bytes of the digest of a range. */
const SHORT = 16;
/** Bytes of the number of an article. */
const BASE = 4;

/** What an issue adds to one store. */
export interface Share {
  /** Of each range a file of lists (`bytes/lists.ts`), the articles numbered within the issue; empty where it has no word there. */
  ranges: Uint8Array[];
  /** Of each range `SHORT` bytes, by which is told whether it changed. */
  digests: Uint8Array;
}

/** `base`: number of the first article of the issue in the archive. */
export type PlacedShare = Share & { base: number };

export const rangeOf = (word: string): number => Math.floor(keyOfWord(word) / RANGE_WIDTH);
export const firstKeyIn = (range: number): number => range * RANGE_WIDTH;
/** The bits that lead to a range behind a 1, see `leafName`. */
export const wayTo = (range: number): number => RANGES + range;

export function shareOf(ranges: Uint8Array[]): Share {
  const digests = Buffer.alloc(RANGES * SHORT);
  for (const [at, range] of ranges.entries())
    if (range.length > 0) hash('sha256', range, 'buffer').copy(digests, at * SHORT, 0, SHORT);
  return { ranges, digests };
}

/** Of each range, what decides the lists of the archive there: what each issue has, and the number of its first article. */
export function keysOfRanges(shares: readonly PlacedShare[]): string[] {
  const parts = Buffer.alloc(shares.length * (BASE + SHORT));
  return Array.from({ length: RANGES }, (_, range) => {
    let size = 0;
    for (const { base, ranges, digests } of shares) {
      if (ranges[range]?.length === 0) continue;
      parts.writeUInt32LE(base, size);
      parts.set(digests.subarray(range * SHORT, (range + 1) * SHORT), size + BASE);
      size += BASE + SHORT;
    }
    return hash('sha256', parts.subarray(0, size));
  });
}
