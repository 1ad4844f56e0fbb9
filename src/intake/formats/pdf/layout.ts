/** Positioned text of one direction → lines in the order in which a person reads them: column after column, a wide line across them all between. */

import { inOrder, type Strip } from './columns.ts';
import { cellsOf } from './table.ts';

/** A glyph or several on one baseline; `y` grows upwards, all in points. */
export interface Fragment {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  size: number;
}

export interface Line {
  text: string;
  /** Marks in `text` that the page does not print. */
  added: string;
  /** Where its words stand; undefined of a gap. */
  extent?: Extent | undefined;
}

export interface Extent {
  left: number;
  right: number;
  /** Of the last baseline. */
  y: number;
  size: number;
}

/** In units of the type's size. */
const GAP = { word: 0.3, narrow: 0.15, gutter: 1.2, beside: 0.7 };
/** A running head or folio is shorter, and further from the text, in units of the type's size. */
const WIDEST_FURNITURE = 16;
const FURNITURE_GAP = 2.2;
/** Type this much larger than usual is a heading. */
export const HEADING = 1.25;
/** Rows from which on a column tells its own width. */
const FEWEST_ROWS = 5;
/** Of two rows of one heading: how much their sizes may differ, how far apart they are at most, and how much room the upper leaves; in sizes. */
const SAME_SIZE = 0.05;
const WRAPPED_STEP = 2;
const FULL = 1.2;
/** Distance of two baselines, in the usual distance, from which on there is a gap between the lines. */
const PARAGRAPH_GAP = 1.6;

export function linesOfFragments(fragments: readonly Fragment[], usual: number): Line[] {
  const strips = rowsOf(fragments).flatMap(stripsOf);
  const rows = rowsOf(strips);
  const above = furniture(rows[0], rows[1]);
  const below = furniture(rows.at(-1), rows.at(-2));
  const columns = inOrder(rows.filter((row) => row !== above && row !== below).flat());
  const ordered = columns.length > 1 ? [above, ...columns, below] : [strips];
  const widest = Math.max(...strips.map(({ right }) => right));
  return ordered.flatMap((column) =>
    linesOfColumn(column, usual, column.length < FEWEST_ROWS ? widest : rightEdge(column)),
  );
}

/** The first or last row of a page where it is a folio or running head: short, well apart from `next`; it belongs to no column. */
function furniture(row: Strip[] = [], next: Strip[] = []): Strip[] {
  const [one, other] = [row[0], next[0]];
  const isShort = row.every(({ left, right, size }) => right - left < WIDEST_FURNITURE * size);
  return one && other && isShort && Math.abs(one.y - other.y) > FURNITURE_GAP * other.size ? row : [];
}

/** Size in which most characters are set. */
export function usualSize(fragments: readonly Fragment[]): number {
  const count = new Map<number, number>();
  for (const { size, text } of fragments) {
    const key = Math.round(size * 2) / 2;
    count.set(key, (count.get(key) ?? 0) + text.trim().length);
  }
  return [...count].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** A row of glyphs, parted where there are wide gaps between them. */
export function stripsOf(row: readonly Fragment[]): Strip[] {
  const strips: Strip[] = [];
  let space = '';
  const sorted = row.toSorted((a, b) => a.x - b.x);
  const usual = usualGap(sorted);
  let before: Fragment | undefined;
  for (const fragment of sorted) {
    if (fragment.text.trim() === '') {
      space ||= fragment.text;
      continue;
    }
    const { text, x, y, width, size } = fragment;
    const last = strips.at(-1);
    const gap = last ? (x - last.right) / Math.max(size, last.size) : 0;
    if (last && before && gap < gutterOf(size, last.size)) {
      last.text += (space || (isApart(before, fragment, gap, usual) ? ' ' : '')) + text;
      last.right = Math.max(last.right, x + width);
      last.size = Math.max(last.size, size);
    } else strips.push({ text, left: x, right: x + width, y, size });
    [space, before] = ['', fragment];
  }
  return strips;
}

/** From which on a gap parts two fragments: less where one is a heading, whose last sign may hang into the gutter, beside another column's text. */
const gutterOf = (one: number, other: number): number =>
  Math.max(one, other) >= HEADING * Math.min(one, other)
    ? (GAP.beside * Math.min(one, other)) / Math.max(one, other)
    : GAP.gutter;

const isLetter = ({ text }: Fragment): boolean => /^\p{Script=Han}/u.test(text);

/**
 * A space without a glyph of its own. Between two Han characters a narrow one counts where the rest of the row has none: names that are
 * set with a thin space. Beside Latin letters and signs programs leave such gaps of their own accord.
 */
const isApart = (one: Fragment, other: Fragment, gap: number, usual: number): boolean =>
  gap - usual > (isLetter(one) && isLetter(other) ? GAP.narrow : GAP.word);

/** Between Han characters of a row: more than nothing where a line is spread to the column's width. */
function usualGap(row: readonly Fragment[]): number {
  const gaps = row.slice(1).flatMap((fragment, at) => {
    const before = row[at];
    return before && isLetter(before) && isLetter(fragment)
      ? [(fragment.x - before.x - before.width) / fragment.size]
      : [];
  });
  return Math.max(0, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0);
}

/** Fragments whose baselines are the same within a third of their size, from the top down. */
export function rowsOf<Item extends { y: number; size: number }>(items: readonly Item[]): Item[][] {
  const rows: Item[][] = [];
  for (const item of items.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - item.y < 0.35 * Math.max(first.size, item.size)) row.push(item);
    else rows.push([item]);
  }
  return rows;
}

/** `end`: where a full line of the column ends. */
function linesOfColumn(column: readonly Strip[], usual: number, end: number): Line[] {
  const rows = rowsOf(column).map((row) => row.toSorted((a, b) => a.left - b.left));
  const edge = leftEdge(rows);
  const steps = rows.slice(1).map((row, at) => (rows[at]?.[0]?.y ?? 0) - (row[0]?.y ?? 0));
  const usualStep = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const cells = cellsOf(rows);
  const goesOn = rows.map((row, at) => isWrapped(rows[at - 1], row, usual, end));
  return rows.flatMap((row, at): Line[] => {
    const [first] = row;
    if (!first || goesOn[at]) return [];
    const indent = Math.round((first.left - edge) / first.size);
    const last = goesOn.indexOf(false, at + 1);
    const wrapped = rows.slice(at + 1, last < 0 ? rows.length : last);
    const text = cells[at]?.join('\t') ?? [row, ...wrapped].map(rowText).reduce(joined);
    const isHeading = cells[at] === undefined && first.size >= HEADING * usual;
    const extent = { left: first.left, right: rightEdge(row), y: (wrapped.at(-1)?.[0] ?? first).y, size: first.size };
    const line = isHeading
      ? { text: `# ${text}`, added: '#', extent }
      : { text: `${indent > 0 && !cells[at] ? '\u3000'.repeat(Math.min(indent, 2)) : ''}${text}`, added: '', extent };
    return at > 0 && (steps[at - 1] ?? 0) > PARAGRAPH_GAP * usualStep ? [{ text: '', added: '' }, line] : [line];
  });
}

const rowText = (row: readonly Strip[]): string =>
  row
    .map(({ text }) => text)
    .join('\u3000')
    .trim();

/** Two lines of one heading: a space only where words are parted by spaces. */
const joined = (one: string, other: string): string =>
  `${one}${/[\w,.]$/u.test(one) && /^\w/u.test(other) ? ' ' : ''}${other}`;

/** A heading that the column is too narrow for goes on in the next row: set alike, right below, and the row above is full. */
function isWrapped(above: readonly Strip[] | undefined, row: readonly Strip[], usual: number, end: number): boolean {
  const [one, other] = [above?.at(-1), row[0]];
  return (
    one !== undefined &&
    other !== undefined &&
    row.length === 1 &&
    one.size >= HEADING * usual &&
    Math.abs(one.size - other.size) < SAME_SIZE * one.size &&
    one.y - other.y < WRAPPED_STEP * one.size &&
    one.right > end - FULL * one.size
  );
}

const rightEdge = (column: readonly Strip[]): number => Math.max(...column.map(({ right }) => right));

/** Where most lines begin. */
function leftEdge(rows: readonly Strip[][]): number {
  const lefts = rows.map(([first]) => first?.left ?? 0).toSorted((a, b) => a - b);
  return lefts[Math.floor(lefts.length * 0.1)] ?? 0;
}
