/** How like two lines are, whatever their marks. */
import { distance } from 'fastest-levenshtein';
import { unify } from '../../chinese/same.ts';
import type { Block } from '../model.ts';
import { lookOf } from './block.ts';

/** The text as people compare it: ⻓ as 长, NFKC, lower case, letters and digits only. */
export const bare = (text: string): string =>
  unify(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** 1 − Levenshtein / longest, over `bare` texts. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}

/** The letters of a line alone, without its numbers: a running head is the same on every page. */
export const letterKey = (block: Block): string => bare(lookOf(block)).replace(/\p{N}/gu, '');
