/** Contents in two columns whose lines OCR has put side by side: the left column, then the right, a block each. */

import { lengthOf, sliceRuns, splitBlock, textOf } from '../../line/block.ts';
import { hasFullStop } from '../../line/marks.ts';
import type { Block } from '../../model.ts';
import { isContentsHeading } from './lines.ts';
import { parseEntry, styles } from './styles.ts';

/** Lines of a contents page, at most. */
const LONGEST_PAGE = 80;
/** Lines with an entry in each column, from which on there are two. */
const FEWEST_PAIRS = 3;
const LONGEST_LINE = 120;
/** Share of the page's lines that have one wide gap, from which on a single pair proves the columns. */
const PARTED_SHARE = 0.5;
/** How far the right column's lines may begin from its usual edge, in half-width characters. */
const TOLERANCE = 6;

/** Blocks in the order in which the columns are read; all others stay where they are. */
export function partColumns(blocks: readonly Block[]): Block[] {
  const from = blocks.findIndex(isContentsHeading) + 1;
  if (from === 0) return [...blocks];
  const page = pageOf(blocks.slice(from, from + LONGEST_PAGE));
  const pairs = page.map(pairAt);
  const edges = page.flatMap((block, at) => (pairs[at] === undefined ? [] : [columnAt(block, pairs[at])]));
  const parted = page.filter((block) => gapsOf(textOf(block)).length === 1).length;
  const isParted = edges.length > 0 && parted >= FEWEST_PAIRS && parted >= PARTED_SHARE * page.length;
  if (edges.length < FEWEST_PAIRS && !isParted) return [...blocks];

  const edge = edges.toSorted((a, b) => a - b)[Math.floor(edges.length / 2)] ?? 0;
  const gapIn = (block: Block, at: number): number | undefined =>
    pairs[at] ??
    gapAt(block, edge) ??
    (isParted && gapsOf(textOf(block)).length === 1 ? gapsOf(textOf(block))[0] : undefined);
  let to = page.findLastIndex((block, at) => gapIn(block, at) !== undefined) + 1;
  // The longer column goes on alone.
  while (page[to] && styles.some((style) => !style.needsMark && isEntry(textOf(page[to] as Block), style))) to++;
  const halves = page.slice(0, to).map((block, at) => halve(block, gapIn(block, at), edge));
  const columns = [...halves.flatMap(([left]) => left), ...halves.flatMap(([, right]) => right)];
  return [...blocks.slice(0, from), ...columns, ...blocks.slice(from + to)];
}

/** Up to the first line of running text. */
function pageOf(below: readonly Block[]): Block[] {
  const end = below.findIndex((block) => lengthOf(block) > LONGEST_LINE || hasFullStop(textOf(block)));
  return end < 0 ? [...below] : below.slice(0, end);
}

/** Where the second of two entries begins in the text, both printed in one style; undefined where the line is no such pair. */
function pairAt(block: Block): number | undefined {
  const text = textOf(block);
  return gapsOf(text).find((at) =>
    styles.some((style) => !style.needsMark && isEntry(text.slice(0, at), style) && isEntry(text.slice(at), style)),
  );
}

/** An entry and no more: its title holds no page of another. */
const isEntry = (text: string, style: (typeof styles)[number]): boolean => {
  const title = parseEntry(text, style)?.title;
  return title !== undefined && !/\s\d{1,3}(?:\s|$)/u.test(title);
};

/** Where the text goes on behind each wide gap. */
const gapsOf = (text: string): number[] =>
  [...text.matchAll(/(?:\u3000{2,}|\s{3,})(?=\S)/gu)].map((match) => match.index + match[0].length);

const gapAt = (block: Block, edge: number): number | undefined =>
  gapsOf(textOf(block)).find((at) => Math.abs(columnAt(block, at) - edge) <= TOLERANCE);

function halve(block: Block, at: number | undefined, edge: number): [Block[], Block[]] {
  if (at !== undefined) {
    const [left, right] = splitBlock(block, at);
    return [[{ ...left, runs: sliceRuns(left.runs, 0, textOf(left).trimEnd().length) }], [right]];
  }
  return columnAt(block, 0) >= edge - TOLERANCE ? [[], [block]] : [[block], []];
}

/** Column in which a character of the block's text is printed, in half-width characters; a Chinese one takes two. */
function columnAt(block: Block, at: number): number {
  const indent = 2 * (block.runs[0]?.start ?? 0);
  return [...textOf(block).slice(0, at)].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), indent);
}
