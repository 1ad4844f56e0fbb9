/** Tables: rows of one table that pages cut apart become one; a header printed again is dropped; fused items are parted. */

import type { Part, Repair, Run } from '../model.ts';
import { bare, sliceRuns, textOf, tight } from '../text.ts';

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
      const key = bare(cells.map(textOfCell).join(''));
      const isRule = cells.every((cell) => /^:?-+:?$/u.test(textOfCell(cell).trim()));
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

/** Cells of a row, parted by tabs or bars; an empty cell has no runs. */
function cellsOf(part: Part): Run[][] {
  const text = textOf(part.block);
  const bar = text.includes('\t') ? '\t' : '|';
  const inner = bar === '|' ? { from: 1, to: text.length - 1 } : { from: 0, to: text.length };
  const cells: Run[][] = [];
  let start = inner.from;
  for (let at = inner.from; at <= inner.to; at++) {
    if (at === inner.to || text[at] === bar) {
      cells.push(sliceRuns(part.block.runs, start, at));
      start = at + 1;
    }
  }
  return cells;
}

const textOfCell = (cell: readonly Run[]): string => cell.map((run) => run.text).join('');

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
