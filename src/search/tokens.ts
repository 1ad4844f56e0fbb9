/**
 * Text ⇄ the words that Pagefind indexes. The same file runs in Node and in the browser; it imports nothing.
 *
 * A *unit* is one letter or digit of any script after folding (NFKC, lower case, Latin letters without accents). Each unit gives one word,
 * itself and the unit after it: 基层治理 → `基层 层治 治理 理ꞏꞏ`. White space between units does not count, punctuation does, and the sign ꞏ stands
 * for it in the index: 一体、条抓 → `一体 体ꞏ条、 条抓 抓ꞏꞏ`. So a phrase is a row of words at successive positions, with or without punctuation
 * in it, and no word is the beginning of another, which makes Pagefind's prefix matching exact. Punctuation itself hangs on the word before it;
 * Pagefind drops it from the index and keeps it in the fragment, so the text comes back whole from the words.
 * Each paragraph opens with a word `¶` that takes a position: nothing matches across it.
 * A last paragraph `¶¶` holds every unit once more as `ꞏ党`, for queries of a single character.
 */

/** What a paragraph of the searchable document is. The sign follows `¶` in the content. */
export const roleSigns = {
  title: '=',
  subtitle: '-',
  author: '@',
  region: '+',
  authorNote: '~',
  source: ':',
  text: '.',
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
const PARAGRAPH = '¶';
const SPACE = '␣';
const [RAW_OPEN, RAW_CLOSE] = ['\u{F9000}', '\u{F9001}'];
const LETTER = /[\p{L}\p{N}]/u;
const TRANSPARENT = /[\s\p{M}\p{Cf}\u0085]/u;
/** Characters that Pagefind splits at, drops or gives a meaning to, and those that this file does. */
const UNSAFE = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Pc}¶␣ꞏ\u{F0000}-\u{10FFFF}]/u;
const roleOfSign = new Map(Object.entries(roleSigns).map(([role, sign]) => [sign as string, role as Role]));

/** Two units in direct succession. */
export const pairWord = (first: string, second: string): string => first + second;
/** Two units with punctuation between them. */
export const brokenPairWord = (first: string, second: string): string => first + STOP + second;
/** A unit anywhere in the article: as many positions as it has occurrences. */
export const anywhereWord = (unit: string): string => STOP + unit;

/** Content of a Pagefind record. */
export function contentOf(paragraphs: readonly Paragraph[]): string {
  const counts = new Map<string, number>();
  const words = paragraphs.flatMap(({ role, text }) => {
    const units = unitsOf(text);
    for (const { unit } of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    return [PARAGRAPH + roleSigns[role] + escaped(text.slice(0, units[0]?.start)), ...wordsOf(text, units)];
  });
  const tail = [...counts].flatMap(([unit, count]) => Array<string>(count).fill(anywhereWord(unit)));
  return [...words, PARAGRAPH + PARAGRAPH, ...tail].join(' ');
}

/** The paragraphs that gave this content, to the character. */
export function paragraphsOf(content: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const word of content.split(' ')) {
    if (word === PARAGRAPH + PARAGRAPH) break;
    if (word.startsWith(PARAGRAPH)) {
      paragraphs.push({ role: roleOfSign.get(word.charAt(1)) ?? 'text', text: unescaped(word.slice(2)) });
    } else {
      const paragraph = paragraphs.at(-1);
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
  const wide = character.normalize('NFKC').toLowerCase();
  const bare = /\p{Script=Latin}/u.test(wide) ? wide.normalize('NFD').replace(/\p{M}/gu, '') : wide;
  return [...bare].filter((unit) => LETTER.test(unit) && unit !== STOP);
}

function wordsOf(text: string, units: readonly Unit[]): string[] {
  return units.map(({ unit, start, end }, index) => {
    const next = units[index + 1];
    const repeated = units[index - 1]?.start === start;
    const source = repeated ? '' : text.slice(start, end);
    const hanging = next?.start === start ? '' : text.slice(end, next?.start);
    const [first, raw] = standsForItself(source, unit) ? [source, ''] : [unit, RAW_OPEN + escapedAll(source) + RAW_CLOSE];
    return first + followerOf(next) + raw + escaped(hanging);
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
  const close = tail.startsWith(RAW_OPEN) ? tail.indexOf(RAW_CLOSE) : -1;
  if (close < 0) return first + unescaped(tail);
  return unescaped(tail.slice(RAW_OPEN.length, close)) + unescaped(tail.slice(close + RAW_CLOSE.length));
}

function escaped(text: string): string {
  return [...text].map((character) => (character === ' ' ? SPACE : UNSAFE.test(character) ? twoSigns(character) : character)).join('');
}

function escapedAll(text: string): string {
  return [...text].map(twoSigns).join('');
}

/** A code point as two private-use signs, which are neither letters nor spaces for Pagefind. */
function twoSigns(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return String.fromCodePoint(0xf0000 + (code >> 11), 0xf8000 + (code & 0x7ff));
}

function unescaped(text: string): string {
  return text
    .replaceAll(SPACE, ' ')
    .replace(/([\u{F0000}-\u{F07FF}])([\u{F8000}-\u{F87FF}])/gu, (_, high: string, low: string) =>
      String.fromCodePoint((((high.codePointAt(0) ?? 0) - 0xf0000) << 11) | ((low.codePointAt(0) ?? 0) - 0xf8000)),
    );
}
