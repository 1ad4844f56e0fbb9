import { lookOf } from '../line/block.ts';
import { isFolio, spacedCells } from '../line/page.ts';
import { letterKey } from '../line/similarity.ts';
import type { Block } from '../model.ts';
import type { LabelRule, Surroundings } from '../rule.ts';

/** Rows aligned by spaces that must follow one another, and cells that each must have, to be a table and no verse or list of names. */
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;

/** Cells parted by tabs, by the bars of a Markdown table, by HTML tags, or by runs of spaces in lines of one shape. */
export const tableRow: LabelRule = {
  rule: 'table-row',
  role: 'table',
  holds: (block, around) =>
    block.cells !== undefined ||
    lookOf(block).trimEnd().includes('\t') ||
    lookOf(block).trimStart().includes('\t') ||
    /^\|.*\|$/u.test(lookOf(block)) ||
    isAligned(block, around),
};

function isAligned(block: Block, around: Surroundings): boolean {
  const width = widthOf(block);
  if (width < FEWEST_CELLS) return false;
  // A header printed again at the top of a page may stand alone.
  if (isRepeated(block, around, 2)) return true;
  const rows = 1 + rowsBeside(around, -1, width) + rowsBeside(around, 1, width);
  return rows >= FEWEST_ROWS;
}

/** Rows of the same width that follow in one direction, over the running heads and folios of page breaks. */
function rowsBeside(around: Surroundings, step: 1 | -1, width: number): number {
  let rows = 0;
  for (let at = around.at + step; rows < FEWEST_ROWS; at += step) {
    const block = around.blocks[at];
    if (block === undefined) break;
    if (widthOf(block) === width) rows++;
    else if (!isFolio(block) && !isRepeated(block, around, 3)) break;
  }
  return rows;
}

const isRepeated = (block: Block, { frequency }: Surroundings, times: number): boolean =>
  letterKey(block) !== '' && (frequency.get(letterKey(block)) ?? 0) >= times;

const widthOf = (block: Block | undefined): number => (block === undefined ? 0 : spacedCells(lookOf(block)).length);
