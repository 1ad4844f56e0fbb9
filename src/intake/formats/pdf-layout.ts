/** One page of positioned text → lines in the order in which a person reads them: column after column, a wide line across them all between. */

import { inOrder, type Stretch } from './pdf-columns.ts';

/** A piece of text that the PDF sets at once; `y` grows upwards, all in points. */
export interface Piece {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  size: number;
}

/** In units of the type's size. */
const GAP = { word: 0.3, gutter: 1.2, cell: 2.5 };
/** A running head or folio is shorter, and further from the text, in units of the type's size. */
const WIDEST_FURNITURE = 16;
const FURNITURE_GAP = 2.2;
/** Type this much larger than usual is a heading. */
const HEADING = 1.25;
/** Distance of two baselines, in the usual distance, from which on there is a gap between the lines. */
const PARAGRAPH_GAP = 1.6;

export function linesOfPage(pieces: readonly Piece[], usual: number): string[] {
  const stretches = stretchesOf(pieces);
  const rows = rowsOf(stretches);
  const above = furniture(rows[0], rows[1]);
  const below = furniture(rows.at(-1), rows.at(-2));
  const columns = inOrder(rows.filter((row) => row !== above && row !== below).flat());
  const ordered = columns.length > 1 ? [above, ...columns, below] : [stretches];
  return ordered.flatMap((column) => linesOfColumn(column, usual));
}

/** The first or last row of a page where it is a folio or running head: short, well apart from `next`; it belongs to no column. */
function furniture(row: Stretch[] = [], next: Stretch[] = []): Stretch[] {
  const [one, other] = [row[0], next[0]];
  const isShort = row.every(({ left, right, size }) => right - left < WIDEST_FURNITURE * size);
  return one && other && isShort && Math.abs(one.y - other.y) > FURNITURE_GAP * other.size ? row : [];
}

/** Size in which most characters are set. */
export function usualSize(pieces: readonly Piece[]): number {
  const count = new Map<number, number>();
  for (const { size, text } of pieces) {
    const key = Math.round(size * 2) / 2;
    count.set(key, (count.get(key) ?? 0) + text.length);
  }
  return [...count].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  return rowsOf(pieces).flatMap((row) => {
    const stretches: Stretch[] = [];
    for (const { text, x, y, width, size } of row.toSorted((a, b) => a.x - b.x)) {
      const last = stretches.at(-1);
      const gap = last ? (x - last.right) / Math.max(size, last.size) : 0;
      if (last && gap < GAP.gutter) {
        last.text += (gap > GAP.word ? ' ' : '') + text;
        last.right = Math.max(last.right, x + width);
        last.size = Math.max(last.size, size);
      } else stretches.push({ text, left: x, right: x + width, y, size });
    }
    return stretches;
  });
}

/** Pieces whose baselines are the same within a third of their size, from the top down. */
function rowsOf<Item extends { y: number; size: number }>(items: readonly Item[]): Item[][] {
  const rows: Item[][] = [];
  for (const item of items.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - item.y < 0.35 * Math.max(first.size, item.size)) row.push(item);
    else rows.push([item]);
  }
  return rows;
}

function linesOfColumn(column: readonly Stretch[], usual: number): string[] {
  const rows = rowsOf(column).map((row) => row.toSorted((a, b) => a.left - b.left));
  const edge = leftEdge(rows);
  const steps = rows.slice(1).map((row, at) => (rows[at]?.[0]?.y ?? 0) - (row[0]?.y ?? 0));
  const usualStep = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return rows.flatMap((row, at) => {
    const [first] = row;
    if (!first) return [];
    const text = textOfRow(row);
    const indent = Math.round((first.left - edge) / first.size);
    const isHeading = first.size >= HEADING * usual;
    const line = isHeading ? `# ${text}` : `${indent > 0 ? '\u3000'.repeat(Math.min(indent, 2)) : ''}${text}`;
    return at > 0 && (steps[at - 1] ?? 0) > PARAGRAPH_GAP * usualStep ? ['', line] : [line];
  });
}

/** Where most lines begin. */
function leftEdge(rows: readonly Stretch[][]): number {
  const lefts = rows.map(([first]) => first?.left ?? 0).toSorted((a, b) => a - b);
  return lefts[Math.floor(lefts.length * 0.1)] ?? 0;
}

/** Stretches far apart are cells. */
function textOfRow(row: readonly Stretch[]): string {
  return row
    .map(({ text, left, size }, at) => {
      const before = row[at - 1];
      if (!before) return text;
      return `${(left - before.right) / size >= GAP.cell && row.length > 2 ? '\t' : '\u3000'}${text}`;
    })
    .join('')
    .trim();
}
