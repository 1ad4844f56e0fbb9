/** A term → the words that tell of it; where those stand → where the term stands. Pure. */
import { isFigure } from '../../index/bounds.ts';
import { nowhere, type Posting, placesIn, postingBuilder } from '../../index/postings.ts';
import { brokenPairWord, pairWord } from '../../index/tokens.ts';
import type { Term } from '../query/query.ts';

/**
 * `exact`: punctuation stands where the term has it, and only there, and figures are whole: 3 is not found in 33. `inside`: the same, but figures may be
 * part of longer ones. `blind`: punctuation counts on neither side, save between two figures: 33 is never 3.3.
 */
export type Matching = 'exact' | 'inside' | 'blind';

/** Whether it counts if punctuation stands before the unit `at` of a term, which is not its first. */
export const markCounts = (units: readonly string[], at: number, matching: Matching): boolean =>
  matching !== 'blind' || (isFigure(units[at - 1]) && isFigure(units[at]));

/** What to look for at one place of a term. */
export interface Sought {
  /** Units from the beginning of the term. */
  offset: number;
  /** Words that begin with any of these. */
  beginnings: string[];
  /** Punctuation stands before them, or does not; either where it is not said. */
  afterMark?: boolean;
}

/**
 * A chain of pairs of units from the first to the last that leaves out no two in a row: as each place says what stands before it, these tell as much
 * as all, with half the words to load. Of such chains the one that weighs least (`weight`: of the words that begin so), and of equal ones that of
 * every second pair. A term of one unit: the words that begin with it.
 */
export function soughtFor(term: Term, matching: Matching, weight: (beginning: string) => number = () => 1): Sought[] {
  if (term.units.length < 2) return [{ offset: 0, beginnings: term.units }];
  const weights = term.units.slice(1).map((_, offset) => sumOf(pairAt(term, offset, matching).map(weight)));
  return lightestChain(weights).map((offset) => pairSought(term, offset, matching));
}

/** The pair of units that begins there. */
export function pairSought(term: Term, offset: number, matching: Matching): Sought {
  const sought = { offset, beginnings: pairAt(term, offset, matching) };
  const counts = offset > 0 && markCounts(term.units, offset, matching);
  return counts ? { ...sought, afterMark: term.marks[offset] ?? false } : sought;
}

/** Places from the first to the last, in steps of one or two. */
function lightestChain(weights: readonly number[]): number[] {
  const [last, weigh] = [weights.length - 1, (at: number) => weights[at] ?? Infinity];
  const rest = weights.slice();
  for (let at = last - 1; at >= 0; at -= 1)
    rest[at] = weigh(at) + Math.min(rest[at + 1] ?? Infinity, rest[at + 2] ?? Infinity);
  const chain = [0];
  for (let at = 0; at < last; chain.push(at)) at += (rest[at + 2] ?? Infinity) <= (rest[at + 1] ?? Infinity) ? 2 : 1;
  return chain;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Every pair of units, whatever stands between the two. */
export const pairsOf = (term: Term): string[][] =>
  term.units.slice(1).map((_, offset) => pairAt(term, offset, 'blind'));

function pairAt({ units, marks }: Term, offset: number, matching: Matching): string[] {
  const [first = '', second = ''] = units.slice(offset);
  const [joined, broken] = [pairWord(first, second), brokenPairWord(first, second)];
  if (!markCounts(units, offset + 1, matching)) return [joined, broken];
  return [marks[offset + 1] ? broken : joined];
}

/** A word of a phrase: where it stands, and how far behind the beginning of the phrase. */
export interface Step {
  posting: Posting;
  offset: number;
}

/**
 * First positions of the phrase that has these words, the rarest of them looked at first. Occurrences do not overlap: 哈哈 is once in 哈哈哈.
 * `width`: units of the phrase.
 */
export function phrase(steps: readonly Step[], width: number): Posting {
  const [rarest, ...others] = [...steps].sort((a, b) => placesIn(a.posting) - placesIn(b.posting));
  if (!rarest) return nowhere;
  if (others.length === 0 && width === 1) return rarest.posting;
  const found = others.reduce(
    (posting, other) => followed(posting, other.posting, other.offset - rarest.offset),
    rarest.posting,
  );
  return withoutOverlap(found, rarest.offset, width);
}

/** Those places of the first at `distance` from which the other stands. */
function followed({ articles, starts, positions }: Posting, other: Posting, distance: number): Posting {
  const made = postingBuilder(articles.length, placesIn({ articles, starts }));
  let otherRow = 0;
  for (let row = 0; row < articles.length; row += 1) {
    const article = articles[row] ?? 0;
    while ((other.articles[otherRow] ?? Infinity) < article) otherRow += 1;
    if (other.articles[otherRow] !== article) continue;
    const [end = 0, otherEnd = 0] = [starts[row + 1], other.starts[otherRow + 1]];
    let otherPlace = other.starts[otherRow] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place += 1) {
      const position = positions[place] ?? 0;
      while (otherPlace < otherEnd && (other.positions[otherPlace] ?? 0) < position + distance) otherPlace += 1;
      if (otherPlace < otherEnd && other.positions[otherPlace] === position + distance) made.add(position);
    }
    made.close(article);
  }
  return made.done();
}

/** Beginnings of the phrase, from where one of its words stands that has this offset in it. */
export function withoutOverlap({ articles, starts, positions }: Posting, offset: number, width: number): Posting {
  const made = postingBuilder(articles.length, placesIn({ articles, starts }));
  for (let row = 0; row < articles.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    let free = -Infinity;
    for (let place = starts[row] ?? 0; place < end; place += 1) {
      const position = (positions[place] ?? 0) - offset;
      if (position < free) continue;
      made.add(position);
      free = position + width;
    }
    made.close(articles[row] ?? 0);
  }
  return made.done();
}
