/** Running heads and folios: rows at the same height on several pages that say the same but for their numbers. */
import { type Fragment, HEADING, rowsOf, stripsOf } from './layout.ts';
import type { Turned } from './turned.ts';

/** Rows at the top and at the bottom of a page that may be furniture. */
const ROWS = 2;
/** Pages that must have it at one height. */
const FEWEST_PAGES = 3;
/** Heights that count as one, points: programs round differently. */
const SAME_HEIGHT = 4;
/** Cells of a row from which on it is a table's head, which many pages repeat. */
const FEWEST_CELLS = 4;
/** Share of pages on which a lone number must rise with the pages, so that it numbers them. */
const RISING = 0.6;

export type IsFurniture = (fragment: Fragment) => 'head' | 'foot' | undefined;

interface Row {
  page: number;
  side: 'head' | 'foot';
  y: number;
  text: string;
}

/** For each page, which of its level fragments are furniture. `usual`: size in which most of the text is set. */
export function furnitureOf(pages: readonly Turned[], usual: number): IsFurniture[] {
  const rows = pages.flatMap((turned, page) => edgeRows(turned, page, usual));
  const found = [...Map.groupBy(rows, keyOf).values()].filter(isRepeated).flat();
  return pages.map((_, page) => {
    const own = found.filter((row) => row.page === page);
    return ({ y, size }) => own.find((row) => Math.abs(row.y - y) < 0.5 * size)?.side;
  });
}

/** First and last rows of a page. */
function edgeRows({ level }: Turned, page: number, usual: number): Row[] {
  const rows = rowsOf(level.filter(({ text }) => text.trim() !== ''));
  const edges = [...rows.entries()].filter(([at]) => at < ROWS || at >= rows.length - ROWS);
  return edges.flatMap(([at, row]): Row[] => {
    const strips = stripsOf(row);
    const isText = strips.length >= FEWEST_CELLS || row.some(({ size }) => size >= HEADING * usual);
    const text = strips.map((strip) => strip.text).join(' ');
    return isText ? [] : [{ page, side: at < rows.length / 2 ? 'head' : 'foot', y: row[0]?.y ?? 0, text }];
  });
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');

const keyOf = ({ side, y, text }: Row): string => `${side} ${Math.round(y / SAME_HEIGHT)} ${lettersOf(text)}`;

function isRepeated(rows: readonly Row[]): boolean {
  const pages = new Set(rows.map(({ page }) => page)).size;
  if (pages < FEWEST_PAGES) return false;
  if (rows.some(({ text }) => lettersOf(text) !== '')) return true;
  // A number alone numbers the pages where it rises with them.
  const starts = rows.map(({ page, text }) => Number(/\d+/u.exec(text)?.[0] ?? Number.NaN) - page);
  const most = Math.max(...[...Map.groupBy(starts, (start) => start).values()].map((same) => same.length));
  return most >= RISING * rows.length;
}
