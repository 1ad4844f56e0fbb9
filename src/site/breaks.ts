/**
 * Where lines of the body may break: heads between words only, and no last line of one character (clreq leaves both to the setter).
 * No character is added.
 */
import { titleHtml, titleLines } from './typeset.ts';

/** Heads without marks inside; the text of any other stays as it is. */
const HEAD = /(<h([2-6])(?: [a-z-]+="[^"]*")*>)([^<&]+)(<\/h\2>)/gu;
const CLOSING = /<\/(?:p|li|td|figcaption)>/gu;
const LETTER = /[\p{L}\p{N}]/u;
/** Letters that go on the last line together, and those that must be left for the line before. */
const TOGETHER = 2;
const BEFORE = 2;
/** Characters, marks and digits included, past which the end of a block is left alone. */
const LONGEST = 12;

export function withBreaks(html: string): string {
  const heads = html.replace(
    HEAD,
    (_, open: string, __, text: string, close: string) => open + titleHtml(titleLines(text)) + close,
  );
  let result = '';
  let at = 0;
  for (const { index } of heads.matchAll(CLOSING)) {
    const end = lastLetters(heads.slice(Math.max(at, index - LONGEST - 1), index));
    if (end === '') continue;
    result += `${heads.slice(at, index - end.length)}<span class="nb">${end}</span>`;
    at = index;
  }
  return result + heads.slice(at);
}

/** The last two letters of `text` and the marks after them; a number or a foreign word is not divided. Empty where tags or references are near. */
function lastLetters(text: string): string {
  const plain = text.slice(Math.max(text.lastIndexOf('>'), text.lastIndexOf(';')) + 1);
  const letters = [...plain.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  if (letters.length < TOGETHER + BEFORE) return '';
  let start = letters[letters.length - TOGETHER] ?? 0;
  while (start > 0 && isNarrow(plain[start]) && isNarrow(plain[start - 1])) start--;
  return LETTER.test(plain.slice(0, start)) ? plain.slice(start) : '';
}

const isNarrow = (character = ''): boolean => /[!-~]/u.test(character);
