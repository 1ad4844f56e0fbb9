/**
 * Where lines of the body may break: heads between words only, and no last line of one character (clreq leaves both to the setter).
 * No character is added.
 */
import type { Element, Root } from 'hast';
import { spanOf } from '../../mdx/index.ts';
import { titleLines, titleNodes } from '../article/typeset.ts';
import { eachElement, textNode } from './model.ts';

const HEADS: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS: ReadonlySet<string> = new Set(['p', 'li', 'td', 'figcaption']);
const LETTER = /[\p{L}\p{N}]/u;
/** Two letters go on the last line together, with the marks after them, and two must be left for the line before. */
const LAST_LETTERS = /(?:[\p{L}\p{N}][^\p{L}\p{N}]*){2}(?<last>(?:[\p{L}\p{N}][^\p{L}\p{N}]*){2})$/u;
/** Characters, marks and digits included, past which the end of a block is left alone. */
const LONGEST = 12;

export function breaks(tree: Root): void {
  eachElement(tree, (element) => {
    if (HEADS.has(element.tagName)) setHead(element);
    if (BLOCKS.has(element.tagName)) keepEnd(element);
  });
}

/** Heads without marks inside; the text of any other stays as it is. */
function setHead(head: Element): void {
  const [text, ...others] = head.children;
  if (text?.type === 'text' && others.length === 0) head.children = titleNodes(titleLines(text.value));
}

function keepEnd({ children }: Element): void {
  const text = children.at(-1);
  const end = text?.type === 'text' ? lastLetters(text.value.slice(-LONGEST - 1)) : '';
  if (text?.type !== 'text' || end === '') return;
  const start = text.value.slice(0, -end.length);
  children.splice(-1, 1, ...(start === '' ? [] : [textNode(start)]), spanOf(end, 'nb'));
}

/** What goes on the last line together; a number or a foreign word is not divided. Empty where too little is left before it. */
function lastLetters(text: string): string {
  const last = LAST_LETTERS.exec(text)?.groups?.last;
  if (last === undefined) return '';
  let start = text.length - last.length;
  while (start > 0 && isNarrow(text[start]) && isNarrow(text[start - 1])) start--;
  return LETTER.test(text.slice(0, start)) ? text.slice(start) : '';
}

const isNarrow = (character = ''): boolean => /[!-~]/u.test(character);
