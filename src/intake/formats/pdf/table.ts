/** Tables of a page: rows of short strips that stand below each other. */
import type { Strip } from './columns.ts';

/** Two strips of a row are cells where they are this far apart, in sizes. */
const CELL_GAP = 2.5;
/** Stretches of a row from which on it may be a row of cells: two are an entry of the contents and its page. */
const FEWEST_CELLS = 3;

/** Cells of each row that belongs to a table, an empty one where a column has nothing in it; undefined for any other row. */
export function cellsOf(rows: readonly (readonly Strip[])[]): (string[] | undefined)[] {
  const cells: (string[] | undefined)[] = rows.map(() => undefined);
  for (const [from, to] of tablesIn(rows)) {
    const columns = columnsOf(rows.slice(from, to));
    for (let at = from; at < to; at++) cells[at] = inColumns(rows[at] ?? [], columns);
  }
  return cells;
}

const isWide = (row: readonly Strip[]): boolean =>
  row.slice(1).some((strip, at) => (strip.left - (row[at]?.right ?? 0)) / strip.size >= CELL_GAP);

/** Bounds of runs of rows. A row of two cells beside such rows is one too: a heading over several columns, a row whose other cells are empty. */
function tablesIn(rows: readonly (readonly Strip[])[]): [number, number][] {
  const tables: [number, number][] = [];
  for (const [at, row] of rows.entries()) {
    if (row.length < FEWEST_CELLS || !isWide(row) || at < (tables.at(-1)?.[1] ?? 0)) continue;
    tables.push([extended(rows, at, -1), extended(rows, at, 1) + 1]);
  }
  return tables;
}

/** Index of the last row from `at` on in the direction of `step` that has two cells at least, within the same bounds. */
function extended(rows: readonly (readonly Strip[])[], at: number, step: 1 | -1): number {
  let last = at;
  for (let next = rows[last + step]; next && isBeside(next, rows[at] ?? []); next = rows[last + step]) last += step;
  return last;
}

const isBeside = (row: readonly Strip[], table: readonly Strip[]): boolean =>
  row.length >= FEWEST_CELLS || (row.length > 1 && isWide(row) && isWithin(row, table));

function isWithin(row: readonly Strip[], table: readonly Strip[]): boolean {
  const [left, right] = [table[0]?.left ?? 0, table.at(-1)?.right ?? 0];
  return row.every((one) => one.left > left - CELL_GAP * one.size && one.right < right + CELL_GAP * one.size);
}

/** Left and right edge of each column, by the rows that have most cells. Columns meet in the middle between them. */
function columnsOf(rows: readonly (readonly Strip[])[]): [number, number][] {
  const most = Math.max(...rows.map((row) => row.length));
  const columns: [number, number][] = [];
  for (const { left, right } of rows
    .filter((row) => row.length === most)
    .flat()
    .toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last[1]) last[1] = Math.max(last[1], right);
    else columns.push([left, right]);
  }
  return columns.map(([left, right], at) => [
    at === 0 ? Number.NEGATIVE_INFINITY : (left + (columns[at - 1]?.[1] ?? left)) / 2,
    at === columns.length - 1 ? Number.POSITIVE_INFINITY : (right + (columns[at + 1]?.[0] ?? right)) / 2,
  ]);
}

/** A strip over several columns stands in the first of them. */
function inColumns(row: readonly Strip[], columns: readonly [number, number][]): string[] {
  const cells = columns.map(() => '');
  for (const { text, left, size } of row) {
    const at = columns.findIndex(([, to]) => left + size / 2 < to);
    cells[at] = cells[at] ? `${cells[at]} ${text}` : text;
  }
  return cells;
}
