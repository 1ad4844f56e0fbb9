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
  /** Of each range a file of lists (`bytes/lists.ts`), the articles numbered within the issue; nothing where it has no word there. One behind the other. */
  bytes: Uint8Array;
  /** Where that of each range ends. */
  ends: Uint32Array;
  /** Of each range `SHORT` bytes, by which is told whether it changed. */
  digests: Uint8Array;
}

/** `base`: number of the first article of the issue in the archive. */
export type PlacedShare = Share & { base: number };

export const rangeOf = (word: string): number => Math.floor(keyOfWord(word) / RANGE_WIDTH);
export const firstKeyIn = (range: number): number => range * RANGE_WIDTH;
/** The bits that lead to a range behind a 1, see `leafName`. */
export const wayTo = (range: number): number => RANGES + range;

/** `files`: of the ranges that have words. */
export function shareOf(files: ReadonlyMap<number, Uint8Array>): Share {
  const digests = Buffer.alloc(RANGES * SHORT);
  const ends = new Uint32Array(RANGES);
  const parts: Uint8Array[] = [];
  for (let range = 0, end = 0; range < RANGES; range += 1) {
    const file = files.get(range);
    if (file) {
      parts.push(file);
      end += file.length;
      hash('sha256', file, 'buffer').copy(digests, range * SHORT, 0, SHORT);
    }
    ends[range] = end;
  }
  return { bytes: Buffer.concat(parts), ends, digests };
}

/** Undefined where there is none. */
export function fileIn({ bytes, ends }: Share, range: number): Uint8Array | undefined {
  const [start, end] = [ends[range - 1] ?? 0, ends[range] ?? 0];
  return end > start ? bytes.subarray(start, end) : undefined;
}

/** Of each range, what decides the lists of the archive there: what each issue has, and the number of its first article. */
export function keysOfRanges(shares: readonly PlacedShare[]): string[] {
  const parts = Buffer.alloc(shares.length * (BASE + SHORT));
  return Array.from({ length: RANGES }, (_, range) => {
    let size = 0;
    for (const { base, ends, digests } of shares) {
      if (ends[range] === (ends[range - 1] ?? 0)) continue;
      parts.writeUInt32LE(base, size);
      parts.set(digests.subarray(range * SHORT, (range + 1) * SHORT), size + BASE);
      size += BASE + SHORT;
    }
    return hash('sha256', parts.subarray(0, size));
  });
}
