/** In which order articles are shown. Pure. */
import type { CatalogueEntry } from './catalogue.ts';

/** What a query found in one article. */
export interface Found {
  /** Number in the catalogue: older articles have lower ones. */
  article: number;
  /** Occurrences of all terms together. */
  hits: number;
  /** Share of the title that terms of two units or more fill, 0 to 1. */
  inTitle: number;
}

export const orders = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/** Saturation and length normalisation of BM25, as Robertson and Zaragoza (2009) give them. */
const [K1, B] = [1.2, 0.75];
/** More than any frequency can earn: a title that says it comes first. */
const TITLE = 1 + K1;

/** Relevance: in the title before in the text, then by frequency against length, then newest first. */
export function inOrder(
  found: readonly Found[],
  order: Order,
  entries: readonly CatalogueEntry[],
  averageLength: number,
): Found[] {
  if (order === 'oldest') return [...found].sort((a, b) => a.article - b.article);
  if (order === 'newest') return [...found].sort((a, b) => b.article - a.article);
  const scored = found.map((one) => ({ one, score: scoreOf(one, entries[one.article], averageLength) }));
  return scored.sort((a, b) => b.score - a.score || b.one.article - a.one.article).map(({ one }) => one);
}

function scoreOf({ hits, inTitle }: Found, entry: CatalogueEntry | undefined, averageLength: number): number {
  const length = (entry?.characters ?? averageLength) / Math.max(averageLength, 1);
  const frequency = (hits * (K1 + 1)) / (hits + K1 * (1 - B + B * length));
  return frequency + (inTitle > 0 ? TITLE + inTitle : 0);
}
