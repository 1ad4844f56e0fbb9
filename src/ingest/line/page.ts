/** What belongs to the printed page or to the machine that read it: folios, columns, tags. */

import type { Block } from '../model.ts';
import { lookOf } from './block.ts';

/** A number alone on its line, bare or between dashes, or `第12页`; `・一三・` by its places, as only pages are counted: `・三・` may part a text. */
export const isFolio = (block: Block): boolean =>
  block.hash === 0 &&
  /^[-—–·•・|\s]*(?:(?:第\s*)?\d{1,3}(?:\s*页)?|(?<=[-—–·•・|\s])[一二三四五六七八九][〇○零一二三四五六七八九]{1,2}(?=\s*[-—–·•・|]))[-—–·•・|\s]*$/u.test(
    lookOf(block),
  );

/** The words of a line that ends or begins with a page's number: `标题 12` → `标题`; undefined for any other line. */
export function besideFolio(text: string): string | undefined {
  const parts = /^(?:\d{1,3}\s+(?<behind>\D.*)|(?<before>.*\D)\s+\d{1,3})$/u.exec(text.trim())?.groups;
  return parts?.behind ?? parts?.before;
}

/** Characters of the widest printed column: a longer line is a whole paragraph. */
export const WIDEST_COLUMN = 60;

/** Where the cells of a line stand that two spaces or more part, as [from, to). */
export function spacedCells(text: string): [number, number][] {
  return [...text.matchAll(/\S+(?:[ \u3000]\S+)*/gu)].map((match) => [match.index, match.index + match[0].length]);
}

/** HTML that OCR programs write; source of a regular expression. Marks, not text, but the ledger names them. */
export const HTML_TAG =
  '</?(?:p|br|b|strong|div|span|center|u|i|em|sub|sup|table|thead|tbody|tr|t[dh])(?:\\s[^<>]*)?/?>';

export const latinWords = (text: string): number => text.match(/[A-Za-z]{2,}/gu)?.length ?? 0;
