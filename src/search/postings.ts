/** Where words stand → where phrases stand. Pure. */
import type { Term } from './query.ts';
import { brokenPairWord, pairWord } from './tokens.ts';

/** How often something stands in articles. Their numbers are those of the catalogue, ascending; in the n-th it stands `starts[n + 1] - starts[n]` times. */
export interface Counted {
  articles: Uint32Array;
  starts: Uint32Array;
  /** Absent where only the counts are known. */
  positions?: Uint32Array;
}

/** Where it stands: in the n-th article at `positions[starts[n]]` up to, not including, `positions[starts[n + 1]]`, ascending. */
export interface Posting extends Counted {
  positions: Uint32Array;
}

/** `exact`: punctuation stands where the term has it, and only there. `blind`: punctuation counts on neither side. */
export type Matching = 'exact' | 'blind';

export const nowhere: Posting = {
  articles: new Uint32Array(0),
  starts: new Uint32Array(1),
  positions: new Uint32Array(0),
};

/** Where it stands in an article; empty where it does not. */
export function positionsIn({ articles, starts, positions }: Posting, article: number): Uint32Array {
  let [low, high] = [0, articles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((articles[middle] ?? 0) < article) low = middle + 1;
    else high = middle;
  }
  return articles[low] === article ? positions.subarray(starts[low], starts[low + 1]) : positions.subarray(0, 0);
}

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
 * Every second pair of units, and the last: as each place says what stands before it, these tell as much as all, with half the words to load. A
 * term of one unit: the words that begin with it.
 */
export function soughtFor(term: Term, matching: Matching): Sought[] {
  const { units, marks } = term;
  const last = units.length - 2;
  if (last < 0) return [{ offset: 0, beginnings: units }];
  return Array.from({ length: (last >> 1) + 1 + (last & 1) }, (_, index) => {
    const offset = Math.min(index * 2, last);
    const sought = { offset, beginnings: pairAt(term, offset, matching) };
    return matching === 'blind' || offset === 0 ? sought : { ...sought, afterMark: marks[offset] ?? false };
  });
}

/** Every pair of units, whatever stands between the two. */
export const pairsOf = (term: Term): string[][] =>
  term.units.slice(1).map((_, offset) => pairAt(term, offset, 'blind'));

function pairAt({ units, marks }: Term, offset: number, matching: Matching): string[] {
  const [first = '', second = ''] = units.slice(offset);
  const [joined, broken] = [pairWord(first, second), brokenPairWord(first, second)];
  if (matching === 'blind') return [joined, broken];
  return [marks[offset + 1] ? broken : joined];
}

/** A posting made row by row. */
export function postingBuilder(articles: number, positions: number) {
  const made = {
    articles: new Uint32Array(articles),
    starts: new Uint32Array(articles + 1),
    positions: new Uint32Array(positions),
  };
  let [rows, filled] = [0, 0];
  return {
    add: (position: number) => {
      made.positions[filled] = position;
      filled += 1;
    },
    /** Ends the row of an article; one without positions is left out. */
    close: (article: number) => {
      if (filled === made.starts[rows]) return;
      made.articles[rows] = article;
      rows += 1;
      made.starts[rows] = filled;
    },
    done: (): Posting => ({
      articles: made.articles.slice(0, rows),
      starts: made.starts.slice(0, rows + 1),
      positions: made.positions.slice(0, filled),
    }),
  };
}

/** One posting for what may stand in one place, any number of words. A position holds one word, so the lists never share a position. */
export function either(postings: readonly Posting[]): Posting {
  const given = postings.filter(({ articles }) => articles.length > 0);
  const [only = nowhere, second] = given;
  return second ? mixed(given) : only;
}

/** By counting the places of each article, which is many times faster than comparing. */
function mixed(postings: readonly Posting[]): Posting {
  const size = 1 + Math.max(...postings.map(({ articles }) => articles[articles.length - 1] ?? 0));
  const first = firstPlaces(postings, size);
  const free = first.slice();
  const made = new Uint32Array(first[size] ?? 0);
  for (const { articles, starts, positions } of postings) {
    for (let row = 0; row < articles.length; row += 1) {
      const article = articles[row] ?? 0;
      const end = starts[row + 1] ?? 0;
      for (let place = starts[row] ?? 0; place < end; place += 1) {
        insert(made, first[article] ?? 0, free[article] ?? 0, positions[place] ?? 0);
        free[article] = (free[article] ?? 0) + 1;
      }
    }
  }
  const articles = first.map((_, article) => article).filter((article) => free[article] !== first[article]);
  const starts = new Uint32Array(articles.length + 1).map((_, row) => first[articles[row] ?? size] ?? 0);
  return { articles, starts, positions: made };
}

/** Of each article below `size`, and of `size` itself: how many places all articles before it have. */
function firstPlaces(postings: readonly Posting[], size: number): Uint32Array {
  const first = new Uint32Array(size + 1);
  for (const { articles, starts } of postings) {
    for (let row = 0; row < articles.length; row += 1) {
      const next = (articles[row] ?? 0) + 1;
      first[next] = (first[next] ?? 0) + (starts[row + 1] ?? 0) - (starts[row] ?? 0);
    }
  }
  for (let article = 0; article < size; article += 1)
    first[article + 1] = (first[article + 1] ?? 0) + (first[article] ?? 0);
  return first;
}

/** Puts a value behind or among the ascending ones from `start` up to `end`. They are few, so that this is faster than to sort them. */
function insert(values: Uint32Array, start: number, end: number, value: number): void {
  let at = end;
  for (; at > start && (values[at - 1] ?? 0) > value; at -= 1) values[at] = values[at - 1] ?? 0;
  values[at] = value;
}

/** Places in `positions` that are kept; articles without one are left out. */
export function filtered(
  { articles, starts, positions }: Posting,
  kept: (place: number, article: number) => boolean,
): Posting {
  const made = postingBuilder(articles.length, placesIn({ articles, starts }));
  for (let row = 0; row < articles.length; row += 1) {
    const article = articles[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place += 1)
      if (kept(place, article)) made.add(positions[place] ?? 0);
    made.close(article);
  }
  return made.done();
}

/** What stands at the position `last[article]` or before. */
export const upTo = (posting: Posting, last: Uint32Array): Posting =>
  filtered(posting, (place, article) => (posting.positions[place] ?? 0) <= (last[article] ?? 0));

/** In all articles. */
export const placesIn = ({ articles, starts }: Counted): number => (starts[articles.length] ?? 0) - (starts[0] ?? 0);

/** A word of a phrase: where it stands, and how far behind the beginning of the phrase. */
export interface Step {
  posting: Posting;
  offset: number;
}

/** First positions of the phrase that has these words. Occurrences do not overlap: 哈哈 is once in 哈哈哈. `width`: units of the phrase. */
export function phrase(steps: readonly Step[], width: number): Posting {
  const [first, second] = steps;
  if (!first) return nowhere;
  if (!second && width === 1) return first.posting;
  const rarest = steps.reduce((best, step) => (placesIn(step.posting) < placesIn(best.posting) ? step : best), first);
  const others = steps.filter((step) => step !== rarest).map((step) => ({ ...step, row: 0, place: 0 }));
  const { articles, starts, positions } = rarest.posting;
  const made = postingBuilder(articles.length, placesIn(rarest.posting));
  for (const [row, article] of articles.entries()) {
    if (!others.every((step) => advance(step, article))) continue;
    let free = -Infinity;
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place += 1) {
      const start = (positions[place] ?? 0) - rarest.offset;
      if (start < free || !others.every((step) => stands(step, start + step.offset))) continue;
      made.add(start);
      free = start + width;
    }
    made.close(article);
  }
  return made.done();
}

/** A step with the row it has come to, and the place in that row. */
interface Cursor extends Step {
  row: number;
  place: number;
}

/** Moves to the article; false where the word is not in it. */
function advance(step: Cursor, article: number): boolean {
  const { articles, starts } = step.posting;
  while (step.row < articles.length && (articles[step.row] ?? 0) < article) step.row += 1;
  step.place = starts[step.row] ?? 0;
  return articles[step.row] === article;
}

/** Moves to the position in the row; false where the word is not there. */
function stands(step: Cursor, wanted: number): boolean {
  const { starts, positions } = step.posting;
  const end = starts[step.row + 1] ?? 0;
  while (step.place < end && (positions[step.place] ?? 0) < wanted) step.place += 1;
  return step.place < end && positions[step.place] === wanted;
}
