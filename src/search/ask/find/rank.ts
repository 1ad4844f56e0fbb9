/** In which order articles are shown. Pure. */
import type { CatalogueIndex } from '../../index/catalogue.ts';

/** What a query found: one row an article, articles ascending. */
export interface Found {
  /** Numbers in the catalogue. */
  articles: Uint32Array;
  /** Occurrences of all terms together. */
  hits: Uint32Array;
  /** Share of the title that terms of two units or more fill, 0 to 1. */
  inTitle: Float32Array;
}

/** `oldest`: by issue, and within one in its order; `newest`: the newest issue first, and within one in its order too. */
export const orders = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/** Saturation and length normalisation of BM25, as Robertson and Zaragoza (2009) give them. */
const [K1, B] = [1.2, 0.75];
/** More than any frequency can earn: a title that says it comes first. */
const TITLE = 1 + K1;
/** Scores that differ by less count as equal. */
const PRECISION = 1e6;
/** More than there are articles: room for the place of an article below its score in one number. */
const ROOM = 2 ** 24;

/**
 * Rows of `found` in order, those for which `shown` is 1. Relevance: in the title before in the text, then by frequency against length,
 * then newest first.
 */
export function inOrder(found: Found, shown: Uint8Array, order: Order, catalogue: CatalogueIndex): Uint32Array {
  const rows = rowsShown(shown);
  if (order === 'oldest') return rows;
  // One number holds score and place, because numbers sort many times faster than rows that are compared.
  const keys = new Float64Array(rows.length);
  const rowAt = new Uint32Array(catalogue.size);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const place = catalogue.newest[found.articles[row] ?? 0] ?? 0;
    const score = order === 'relevance' ? Math.round(scoreOf(found, row, catalogue) * PRECISION) : 0;
    keys[at] = place - score * ROOM;
    rowAt[place] = row;
  }
  keys.sort();
  for (let at = 0; at < rows.length; at += 1) rows[at] = rowAt[(((keys[at] ?? 0) % ROOM) + ROOM) % ROOM] ?? 0;
  return rows;
}

/** Places of the 1s. */
export function rowsShown(shown: Uint8Array): Uint32Array {
  const rows = new Uint32Array(shown.length);
  let count = 0;
  for (let row = 0; row < shown.length; row += 1) {
    if (shown[row]) {
      rows[count] = row;
      count += 1;
    }
  }
  return rows.slice(0, count);
}

function scoreOf(found: Found, row: number, { characters, averageLength }: CatalogueIndex): number {
  const hits = found.hits[row] ?? 0;
  const inTitle = found.inTitle[row] ?? 0;
  const length = (characters[found.articles[row] ?? 0] ?? averageLength) / Math.max(averageLength, 1);
  const frequency = (hits * (K1 + 1)) / (hits + K1 * (1 - B + B * length));
  return frequency + (inTitle > 0 ? TITLE + inTitle : 0);
}
