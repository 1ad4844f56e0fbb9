/** Titles as the print sets them: lines, and in a line the pieces between which it may break. */

import type { ElementContent } from 'hast';
import { wordsIn } from '../../chinese/words.ts';
import { escapeHtml } from '../../text/html.ts';

/** `lines.map((line) => line.join('')).join(' ')` is the title again. */
export type TitleLines = readonly (readonly string[])[];

/** A space between two Chinese characters is the end of a printed line; any other is a space. */
const LINE_END = /(?<=[\p{Script=Han}\p{P}]) +(?=[\p{Script=Han}\p{Ps}\p{Pi}—])/u;
/** No line begins with a closing mark (clreq 3.1.2). */
const CLOSING = /^[\p{Pe}\p{Pf}\s，。、；：？！％…—·,.;:?!%]/u;
/** Nor with a syllable that belongs to the word before. */
const SUFFIX = /^[化制性的了着者们]$/u;
/** No line ends with an opening mark. */
const OPENING = /[\p{Ps}\p{Pi}]$/u;
const ONE_HAN = /^\p{Script=Han}$/u;
const ONE_HAN_CLOSED = /^\p{Script=Han}[\p{Pe}\p{Pf}，。、；：？！]*$/u;
/** Past so many characters a piece may break even inside quotes, or a narrow column could not hold it. */
const LONGEST = 14;

export function titleLines(title: string): TitleLines {
  return title.split(LINE_END).map(pieces);
}

/** HTML of a title, for lists, where a tree of each would take three times as long: `<wbr>` adds no character, and each of several lines is a `.tl`. */
export function titleHtml(lines: TitleLines): string {
  const html = lines.map((line) => line.map(escapeHtml).join('<wbr>'));
  return html.length === 1 ? html.join('') : html.map((line) => `<span class="tl">${line}</span>`).join(' ');
}

/** The same as nodes of a tree. */
export function titleNodes(lines: TitleLines): ElementContent[] {
  const [first = [], ...others] = lines.map(lineNodes);
  if (others.length === 0) return first;
  return [first, ...others].flatMap((line, at): ElementContent[] => [
    ...(at === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    { type: 'element', tagName: 'span', properties: { className: ['tl'] }, children: line },
  ]);
}

const lineNodes = (pieces: readonly string[]): ElementContent[] =>
  pieces.flatMap((value, at): ElementContent[] => [
    ...(at === 0 ? [] : [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }]),
    { type: 'text', value },
  ]);

/** Words with their marks; quoted terms stay whole. Single characters, which the dictionary does not know, stay together. */
function pieces(line: string): string[] {
  const result: string[] = [];
  let lastWord = '';
  for (const { word: segment } of wordsIn(line)) {
    const piece = result.at(-1);
    if (piece !== undefined && joins(piece, lastWord, segment)) result[result.length - 1] = piece + segment;
    else result.push(segment);
    lastWord = segment;
  }
  return result.reduce<string[]>(withoutWidow, []);
}

/** A character that found no word after it joins the one before. */
function withoutWidow(done: string[], piece: string): string[] {
  const before = done.at(-1);
  if (before === undefined || !ONE_HAN_CLOSED.test(piece)) return [...done, piece];
  return [...done.slice(0, -1), before + piece];
}

function joins(piece: string, lastWord: string, word: string): boolean {
  if (CLOSING.test(word) || SUFFIX.test(word) || OPENING.test(piece)) return true;
  if (piece.length >= LONGEST) return false;
  if (insideQuotes(piece)) return true;
  return ONE_HAN.test(piece) || (ONE_HAN.test(lastWord) && !SUFFIX.test(lastWord) && ONE_HAN.test(word));
}

function insideQuotes(piece: string): boolean {
  return piece.lastIndexOf('“') > piece.lastIndexOf('”') || piece.lastIndexOf('《') > piece.lastIndexOf('》');
}
