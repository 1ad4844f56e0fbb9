/**
 * Text ⇄ the words that Pagefind indexes. The same file runs in Node and in the browser; it imports nothing but a table of characters.
 *
 * A *unit* is one letter or digit of any script after folding (⻓ as 长, NFKC, lower case, Latin letters without accents). Each unit gives one word,
 * itself and the unit after it: 基层治理 → `基层 层治 治理 理ꞏꞏ`. White space between units does not count, punctuation does, and the sign ꞏ stands
 * for it: 一体、条抓 → `一体 体ꞏ条 条抓 抓ꞏꞏ`. So a phrase is a row of words at successive positions, with or without punctuation in it, and
 * no word is the beginning of another, which makes Pagefind's prefix matching exact. The words that begin with 党 are the places of 党.
 *
 * What stands between the units hangs on the word before it, written in ASCII punctuation: that Pagefind drops from the index and keeps in the
 * fragment, so the text comes back whole from the words. (Any other sign would make it index the word a second time.)
 * Each paragraph opens with a word `ꞏ` of its own: nothing matches across it.
 */

import { unify } from '../../chinese/same.ts';

/** What a paragraph of the searchable document is. The sign follows `ꞏ` in the content. */
export const roleSigns = {
  title: '=',
  subtitle: '-',
  author: '@',
  region: '+',
  authorNote: '~',
  source: ':',
  text: '.',
  original: '!',
  cover: '#',
} as const;

export type Role = keyof typeof roleSigns;

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

const STOP = 'ꞏ';
/** The word that opens a paragraph, whatever its role. No other begins so; Pagefind would not index a sign that is no letter. */
export const PARAGRAPH = STOP;
const RAW = '@';
const LETTER = /[\p{L}\p{N}]/u;
const TRANSPARENT = /[\s\p{M}\p{Cf}\u0085]/u;
/** Signs that Chinese print is full of, each with the one that stands for it; all others are written by their code. */
const SHORT = new Map(
  [...'，,。.、`“{”}；;：:（(）)《<》>！!？?—- ~·*%%.='.matchAll(/(.)(.)/gu)].map(([, sign = '', short = '']) => [
    sign,
    short,
  ]),
);
const LONG = new Map(Array.from(SHORT, ([sign, short]) => [short, sign]));
/** `^` and four digits, `|` and six for what lies beyond U+FFFF. */
const DIGITS = '!#$%()*+,-./:;<=';
const roleOfSign = new Map(Object.entries(roleSigns).map(([role, sign]) => [sign as string, role as Role]));

/** Two units in direct succession. */
export const pairWord = (first: string, second: string): string => first + second;
/** Two units with punctuation between them. */
export const brokenPairWord = (first: string, second: string): string => first + STOP + second;
/** A word of the content that is such a pair. */
export const isBrokenPair = (word: string): boolean => word.includes(STOP) && BROKEN_PAIR.test(word);
const BROKEN_PAIR = new RegExp(`^.${STOP}[^${STOP}]`, 'su');

/** Content of a Pagefind record. */
export function contentOf(paragraphs: readonly Paragraph[]): string {
  const words = paragraphs.flatMap(({ role, text }) => {
    const units = unitsOf(text);
    return [PARAGRAPH + roleSigns[role] + written(text.slice(0, units[0]?.start)), ...wordsOf(text, units)];
  });
  return words.join(' ');
}

/** The paragraphs that gave this content, to the character. */
export function paragraphsOf(content: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const word of content.split(' ')) {
    if (word.startsWith(PARAGRAPH)) {
      paragraphs.push({ role: roleOfSign.get(word.charAt(1)) ?? 'text', text: readBack(word.slice(2)) });
    } else {
      const paragraph = paragraphs[paragraphs.length - 1];
      if (paragraph) paragraph.text += sourceOf(word);
    }
  }
  return paragraphs;
}

/** The letters and digits of a text, folded, in order. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let afterMark = false;
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
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

/** Usually one unit; none for punctuation and space, several for signs such as Ⅷ and ㎡. */
function fold(character: string): string[] {
  if (character === STOP) return [];
  if (/^[\u4e00-\u9fff]$/u.test(character)) return [character];
  const wide = unify(character).normalize('NFKC').toLowerCase();
  const bare = /\p{Script=Latin}/u.test(wide) ? wide.normalize('NFD').replace(/\p{M}/gu, '') : wide;
  return [...bare].filter((unit) => LETTER.test(unit) && unit !== STOP);
}

function wordsOf(text: string, units: readonly Unit[]): string[] {
  return units.map(({ unit, start, end }, index) => {
    const next = units[index + 1];
    const repeated = units[index - 1]?.start === start;
    const source = repeated ? '' : text.slice(start, end);
    const hanging = next?.start === start ? '' : text.slice(end, next?.start);
    const [first, raw] = standsForItself(source, unit)
      ? [source, '']
      : [unit, RAW + Array.from(source, codeOf).join('') + RAW];
    return first + followerOf(next) + raw + written(hanging);
  });
}

/** What stands in a word behind its own unit. */
function followerOf(next: Unit | undefined): string {
  if (!next) return STOP + STOP;
  return next.afterMark ? STOP + next.unit : next.unit;
}

/** Pagefind lowers ASCII letters itself, so a capital may stay. */
function standsForItself(source: string, unit: string): boolean {
  return source === unit || (/^[A-Z]$/.test(source) && source.toLowerCase() === unit);
}

function sourceOf(word: string): string {
  const [first = '', follower = '', ...rest] = word;
  const tail = (follower === STOP ? rest.slice(1) : rest).join('');
  const close = tail.startsWith(RAW) ? tail.indexOf(RAW, 1) : -1;
  return close < 0 ? first + readBack(tail) : readBack(tail.slice(1, close)) + readBack(tail.slice(close + 1));
}

/** Punctuation and space → ASCII punctuation. */
function written(text: string): string {
  return Array.from(text, (character) => SHORT.get(character) ?? codeOf(character)).join('');
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16).padStart(code > 0xffff ? 6 : 4, '0');
  return (
    (code > 0xffff ? '|' : '^') + Array.from(digits, (digit) => DIGITS.charAt(Number.parseInt(digit, 16))).join('')
  );
}

function readBack(text: string): string {
  return text.replace(/\^.{4}|\|.{6}|./gu, (sign) =>
    sign.length === 1 ? (LONG.get(sign) ?? sign) : String.fromCodePoint(codeIn(sign.slice(1))),
  );
}

function codeIn(digits: string): number {
  return Array.from(digits).reduce((code, digit) => code * 16 + DIGITS.indexOf(digit), 0);
}
