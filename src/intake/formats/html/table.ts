/** Tables of HTML: which hold data, and their cells as a grid. */
import type { Element } from 'hast';
import { descendants, elements } from './tree.ts';

/** Paragraphs in one cell from which on the table is there for its layout. */
const MOST_PARAGRAPHS = 6;

/** Rows of at least two cells that hold words; anything else is a box, or an old page's way to set columns. */
export function isData(table: Element): boolean {
  const rows = trsOf(table).map(cellsOf);
  return rows.some((cells) => cells.length > 1) && rows.flat().every(isSmall);
}

const isSmall = (cell: Element): boolean =>
  descendants(cell).every(({ tagName }) => !/^(?:table|h[1-6])$/u.test(tagName)) &&
  descendants(cell).filter(({ tagName }) => tagName === 'p').length <= MOST_PARAGRAPHS;

/** A cell that spans several columns or rows stands in the first; undefined in the others. */
export function rowsOf(table: Element): (Element | undefined)[][] {
  /** Rows for which each column is still taken from above. */
  const taken: number[] = [];
  return trsOf(table).map((tr) => {
    const row: (Element | undefined)[] = [];
    const skip = () => {
      while ((taken[row.length] ?? 0) > 0) {
        taken[row.length] = (taken[row.length] ?? 0) - 1;
        row.push(undefined);
      }
    };
    for (const cell of cellsOf(tr)) {
      skip();
      for (let column = 0; column < spanOf(cell, 'colSpan'); column++) {
        taken[row.length] = spanOf(cell, 'rowSpan') - 1;
        row.push(column === 0 ? cell : undefined);
      }
    }
    skip();
    return row;
  });
}

const spanOf = ({ properties }: Element, name: 'colSpan' | 'rowSpan'): number =>
  Math.min(100, Math.max(1, Math.trunc(Number(properties[name] ?? 1)) || 1));

const trsOf = (table: Element): Element[] =>
  elements(table)
    .flatMap((child) => (/^t(?:head|body|foot)$/u.test(child.tagName) ? elements(child) : [child]))
    .filter(({ tagName }) => tagName === 'tr');

const cellsOf = (tr: Element): Element[] => elements(tr).filter(({ tagName }) => /^t[dh]$/u.test(tagName));
