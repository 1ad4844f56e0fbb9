/** Where a word is filed: a number of 32 bits, the upper half from its first character, the lower from the rest without ꞏ. Pure; runs in Node and in the browser. */
import { STOP } from '../tokens.ts';

const HALF = 16;
/** Bits of a key. */
export const KEY_BITS = 2 * HALF;

/** Words that differ in punctuation only have the same key, so that one file tells of both. */
export function keyOfWord(word: string): number {
  const [first = '', ...rest] = word;
  return firstKeyOf(first) + half(rest.filter((sign) => sign !== STOP));
}

/** The keys of the words that begin with a character are those from its first key up to, not including, `2 ** 16` more. */
export const firstKeyOf = (character: string): number => half([character]) * 2 ** HALF;
export const KEYS_OF_FIRST = 2 ** HALF;

/** The upper half of the 32-bit finaliser of MurmurHash3, over the code points; 0 for none. */
function half(signs: readonly string[]): number {
  let hash = 0;
  for (const sign of signs) {
    hash ^= sign.codePointAt(0) ?? 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> HALF;
}

/** The word under which the places of a character in title and subtitle are counted. */
export const inTitleWord = (character: string): string => `${character}=`;
