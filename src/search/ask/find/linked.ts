/** Of the places where terms of a chain stand in an article, those that stand as near as the chain asks. Pure: the same for index and text. */
import type { Link } from '../query/query.ts';

/** An occurrence: its first and last unit, and the numbers of its paragraph and, in the article, of its sentence. */
export interface Occurrence {
  first: number;
  last: number;
  paragraph: number;
  sentence: number;
}

/**
 * `places[n]`: those of the n-th term, ascending; `links[n]`: how it is linked to the one before it (none for the first). A place is kept that is part
 * of a whole chain.
 */
export function linked(
  places: readonly (readonly Occurrence[])[],
  links: readonly (Link | undefined)[],
): Occurrence[][] {
  const kept = places.map((own) => [...own]);
  for (let at = 1; at < kept.length; at += 1) kept[at] = beside(kept[at], kept[at - 1], links[at]);
  for (let at = kept.length - 2; at >= 0; at -= 1) kept[at] = beside(kept[at], kept[at + 1], links[at + 1]);
  return kept;
}

const beside = (own: Occurrence[] = [], others: Occurrence[] = [], link?: Link): Occurrence[] =>
  link ? own.filter((place) => others.some((other) => isBeside(place, other, link))) : own;

function isBeside(a: Occurrence, b: Occurrence, link: Link): boolean {
  const between = Math.max(a.first - b.last, b.first - a.last) - 1;
  if (between < 0 || a.paragraph !== b.paragraph) return false;
  if (link.kind === 'near') return between <= link.units;
  return link.kind === 'paragraph' || a.sentence === b.sentence;
}
