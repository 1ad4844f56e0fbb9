/**
 * Where lines of the body may break: heads between words only, and no last line of one character (clreq leaves both to the setter).
 * No character is added.
 */
import type { Element, Root } from 'hast';
import { spanOf } from '../../mdx/index.ts';
import { titleLines, titleNodes } from '../article/typeset.ts';
import { eachElement, textNode } from './model.ts';

const LETTER = /[\p{L}\p{N}]/u;
/** Letters that go on the last line together, and those that must be left for the line before. */
const TOGETHER = 2;
const BEFORE = 2;
/** Characters, marks and digits included, past which the end of a block is left alone. */
const LONGEST = 12;

export function breaks(tree: Root): void {
  eachElement(tree, (element) => {
    if (/^h[2-6]$/u.test(element.tagName)) setHead(element);
    if (/^(?:p|li|td|figcaption)$/u.test(element.tagName)) keepEnd(element);
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

/** The last two letters of `text` and the marks after them; a number or a foreign word is not divided. Empty where too little is left before them. */
function lastLetters(text: string): string {
  const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  if (letters.length < TOGETHER + BEFORE) return '';
  let start = letters[letters.length - TOGETHER] ?? 0;
  while (start > 0 && isNarrow(text[start]) && isNarrow(text[start - 1])) start--;
  return LETTER.test(text.slice(0, start)) ? text.slice(start) : '';
}

const isNarrow = (character = ''): boolean => /[!-~]/u.test(character);
