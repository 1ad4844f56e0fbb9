/** Tables: rows of one table that pages cut apart become one; a header printed again is dropped; fused items are parted. */

import { tight } from '../../../chinese/script.ts';
import { sliceRuns, textOf, textOfRuns } from '../../line/block.ts';
import { spacedCells } from '../../line/page.ts';
import { bare } from '../../line/similarity.ts';
import type { Part, Run } from '../../model.ts';
import type { Repair } from '../../rule.ts';

export const tables: Repair = {
  id: 'table-row',
  apply: (parts) => {
    let header: string | undefined;
    return parts.flatMap((part, at) => {
      if (part.role !== 'table') {
        header = undefined;
        return [part];
      }
      const cells = cellsOf(part);
      const key = bare(cells.map(textOfRuns).join(''));
      const isRule = cells.every((cell) => /^:?-+:?$/u.test(textOfRuns(cell).trim()));
      if (isRule) return [{ ...part, role: 'marker' as const, rule: 'ruled-line' }];
      if (header === undefined) {
        header = key;
        return parts[at + 1]?.role === 'table' || parts[at - 1]?.role === 'table'
          ? [{ ...part, cells }]
          : [{ ...part, role: 'paragraph' as const, rule: 'paragraph' }];
      }
      if (key === header) return [{ ...part, role: 'table-header' as const, rule: 'table-header-repeated' }];
      return partItems({ ...part, cells });
    });
  },
};

/** Cells of a row; an empty cell has no runs. */
function cellsOf({ block }: Part): Run[][] {
  if (block.cells) return block.cells;
  const text = textOf(block);
  if (text.includes('\t')) return partedBy(block.runs, text, '\t', 0, text.length);
  if (text.startsWith('|')) return partedBy(block.runs, text, '|', 1, text.length - 1);
  return spacedCells(text).map(([from, to]) => sliceRuns(block.runs, from, to));
}

function partedBy(runs: readonly Run[], text: string, bar: string, from: number, to: number): Run[][] {
  const cells: Run[][] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && text[at] !== bar) continue;
    cells.push(sliceRuns(runs, start, at));
    start = at + 1;
  }
  return cells;
}

/** `<p>21. …</p> <p>22. …</p>` in one cell: a row each; empty cells mean the same as above. */
function partItems(row: Part): Part[] {
  const cells = row.cells ?? [];
  const fused = cells.findIndex((cell) => paragraphsOf(cell).length > 1);
  if (fused < 0) return [row];
  const paragraphs = paragraphsOf(cells[fused] ?? []);
  return paragraphs.map((paragraph, at) => {
    const rowCells = cells.map((cell, column) => (column === fused ? paragraph : at === 0 ? cell : []));
    return { ...row, rule: 'table-cell-fused', cells: rowCells, block: { ...row.block, runs: rowCells.flat() } };
  });
}

/** Runs of a cell grouped by the tags between them; only groups that open with a number are items. */
function paragraphsOf(cell: readonly Run[]): Run[][] {
  const groups = cell.filter((run) => tight(run.text) !== '').map((run) => [run]);
  return groups.length > 1 && groups.every(([run]) => /^\s*\d{1,3}\s*[.．、]/u.test(run?.text ?? ''))
    ? groups
    : [[...cell]];
}
