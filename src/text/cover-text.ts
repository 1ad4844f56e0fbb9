/** What the cover prints, line by line: names, dates and captions that stand nowhere else. Withheld words are gone from it already. */
import type { IssueData } from '../schema.ts';

/** Marks of Markdown around a line's words, and the angle brackets of an address. */
const MARKS = /^\s*(?:#{1,6}|[-*+•])\s+|\*\*|<(?=https?:)|(?<=https?:[^<>\s]*)>/gu;

/** Empty where the issue came without its source's pages. */
export const coverText = ({ printed }: Pick<IssueData, 'printed'>): string[] =>
  (printed?.cover ?? '')
    .split('\n')
    .map((line) => line.replace(MARKS, '').trim())
    .filter(Boolean);
