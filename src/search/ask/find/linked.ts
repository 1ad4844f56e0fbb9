/** Of the places where terms of a chain stand in an article, those that stand as near as the chain asks. Pure: the same for index and text. */
import type { Link } from '../query/query.ts';

/** Where a term stands: its first and last unit, and the numbers of its paragraph and, in the article, of its sentence. */
export interface TermPlace {
  first: number;
  last: number;
  paragraph: number;
  sentence: number;
}

/**
 * `places[n]`: those of the n-th term, ascending; `links[n]`: how it is linked to the one before it (none for the first). A place is kept that is part
 * of a whole chain.
 */
export function linked(places: readonly (readonly TermPlace[])[], links: readonly (Link | undefined)[]): TermPlace[][] {
  const kept = places.map((own) => [...own]);
  for (let at = 1; at < kept.length; at += 1) kept[at] = beside(kept[at], kept[at - 1], links[at]);
  for (let at = kept.length - 2; at >= 0; at -= 1) kept[at] = beside(kept[at], kept[at + 1], links[at + 1]);
  return kept;
}

const beside = (own: TermPlace[] = [], others: TermPlace[] = [], link?: Link): TermPlace[] =>
  link ? own.filter((place) => others.some((other) => isBeside(place, other, link))) : own;

function isBeside(a: TermPlace, b: TermPlace, link: Link): boolean {
  const between = Math.max(a.first - b.last, b.first - a.last) - 1;
  if (between < 0 || a.paragraph !== b.paragraph) return false;
  if (link.kind === 'near') return between <= link.units;
  return link.kind === 'paragraph' || a.sentence === b.sentence;
}
