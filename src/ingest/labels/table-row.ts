import type { Block, LabelRule } from '../model.ts';
import { letterKey, lookOf, spacedCells } from '../text.ts';

/** Rows aligned by spaces that must follow one another, and cells that each must have, to be a table and no verse or list of names. */
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;

/** Cells parted by tabs, by the bars of a Markdown table, by HTML tags, or by runs of spaces in lines of one shape. */
export const tableRow: LabelRule = {
  rule: 'table-row',
  role: 'table',
  holds: (block, { blocks, at, frequency }) =>
    block.cells !== undefined ||
    lookOf(block).trimEnd().includes('\t') ||
    lookOf(block).trimStart().includes('\t') ||
    /^\|.*\|$/u.test(lookOf(block)) ||
    isAligned(blocks, at) ||
    // A header printed again at the top of a page stands alone.
    (widthOf(block) >= FEWEST_CELLS && (frequency.get(letterKey(block)) ?? 0) >= 2),
};

function isAligned(blocks: readonly Block[], at: number): boolean {
  const width = widthOf(blocks[at]);
  if (width < FEWEST_CELLS) return false;
  let [from, to] = [at, at];
  while (at - from < FEWEST_ROWS && widthOf(blocks[from - 1]) === width) from--;
  while (to - at < FEWEST_ROWS && widthOf(blocks[to + 1]) === width) to++;
  return to - from + 1 >= FEWEST_ROWS;
}

const widthOf = (block: Block | undefined): number => (block === undefined ? 0 : spacedCells(lookOf(block)).length);
