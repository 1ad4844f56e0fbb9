/**
 * Text → the words that are indexed. The same file runs in Node and in the browser; it imports nothing but a table of characters.
 *
 * A *unit* is one letter or digit of any script after folding (⻓ as 长, NFKC, lower case, Latin letters without accents). Each unit gives one word,
 * itself and the unit after it: 基层治理 → `基层 层治 治理 理ꞏꞏ`. White space between units does not count, punctuation does, and the sign ꞏ stands
 * for it: 一体、条抓 → `一体 体ꞏ条 条抓 抓ꞏꞏ`. So a phrase is a row of words at successive positions, with or without punctuation in it, and
 * the words that begin with 党 are the places of 党. Each paragraph opens with a word `ꞏ` of its own: nothing matches across it.
 */

import { unify } from '../../chinese/same.ts';

/** What a paragraph of the searchable document is. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'author'
  | 'region'
  | 'authorNote'
  | 'source'
  | 'text'
  /** The reading before it was corrected. */
  | 'original'
  | 'cover'
  /** A block of a 专题, or its summary. */
  | 'topic';

export interface Paragraph {
  role: Role;
  text: string;
}

/** A letter or digit of the text, folded. */
export interface Unit {
  /** One folded code point. */
  unit: string;
  /** UTF-16 offsets of its source character; a character that folds to several units gives the same offsets to each. */
  start: number;
  end: number;
  /** Punctuation stands between the unit before and this one. */
  afterMark: boolean;
}

/** Stands for punctuation, and twice for the end of a paragraph; no unit is this sign. A word that begins with it opens a paragraph, whatever its role. */
export const STOP = 'ꞏ';
export const LETTER = /[\p{L}\p{N}]/u;
const TRANSPARENT = /[\s\p{M}\p{Cf}\u0085]/u;

/** Two units in direct succession. */
export const pairWord = (first: string, second: string): string => first + second;
/** Two units with punctuation between them. */
export const brokenPairWord = (first: string, second: string): string => first + STOP + second;

/** The word of the unit at a place. */
export function wordAt(units: readonly Unit[], at: number): string {
  const [unit = '', next] = [units[at]?.unit, units[at + 1]];
  if (!next) return unit + STOP + STOP;
  return next.afterMark ? brokenPairWord(unit, next.unit) : pairWord(unit, next.unit);
}

/** The letters and digits of a text, folded, in order. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let afterMark = false;
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if (isPlain(character)) {
      units.push({ unit: character, start, end, afterMark: afterMark && units.length > 0 });
      afterMark = false;
      start = end;
      continue;
    }
    const folded = fold(character);
    for (const unit of folded) {
      units.push({ unit, start, end, afterMark: afterMark && units.length > 0 });
      afterMark = false;
    }
    if (folded.length === 0 && !TRANSPARENT.test(character)) afterMark = true;
    start = end;
  }
  return units;
}

/** A common ideograph, which stays as it is: nearly all of a text. */
export function isPlain(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Usually one unit; none for punctuation and space, several for signs such as Ⅷ and ㎡. */
function fold(character: string): string[] {
  if (character === STOP) return [];
  const wide = unify(character).normalize('NFKC').toLowerCase();
  const bare = /\p{Script=Latin}/u.test(wide) ? wide.normalize('NFD').replace(/\p{M}/gu, '') : wide;
  return [...bare].filter((unit) => LETTER.test(unit) && unit !== STOP);
}
