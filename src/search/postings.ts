/** Where words stand → where phrases stand. Pure. */
import type { Term } from './query.ts';
import { brokenPairWord, pairWord } from './tokens.ts';

/** Articles (their numbers in the catalogue) ascending; the positions in the n-th are `positions[starts[n]]` up to, not including, `positions[starts[n + 1]]`, ascending. */
export interface Posting {
  articles: Uint32Array;
  starts: Uint32Array;
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

/** The beginnings of the words to look for at successive positions, with what may stand there in each place. */
export function stepsOf({ units, marks }: Term, matching: Matching): string[][] {
  if (units.length === 1) return [units];
  return units.slice(1).map((unit, index) => {
    const before = units[index] ?? '';
    const [joined, broken] = [pairWord(before, unit), brokenPairWord(before, unit)];
    if (matching === 'blind') return [joined, broken];
    return [marks[index + 1] ? broken : joined];
  });
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

/** One posting for what may stand in one place. A position holds one word, so the lists never share a position. */
export function either(postings: readonly Posting[]): Posting {
  const given = postings.filter(({ articles }) => articles.length > 0);
  const [only = nowhere, second] = given;
  if (!second) return only;
  const rows = given.map(() => 0);
  const made = postingBuilder(total(given, 'articles'), total(given, 'positions'));
  for (;;) {
    let article = Infinity;
    for (const [at, posting] of given.entries())
      article = Math.min(article, posting.articles[rows[at] ?? 0] ?? Infinity);
    if (article === Infinity) return made.done();
    const here: number[] = [];
    for (const [at, { articles, starts, positions }] of given.entries()) {
      const row = rows[at] ?? 0;
      if (articles[row] !== article) continue;
      for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place += 1) here.push(positions[place] ?? 0);
      rows[at] = row + 1;
    }
    for (const position of here.sort((a, b) => a - b)) made.add(position);
    made.close(article);
  }
}

/** What stands at the position `last[article]` or before. */
export function upTo({ articles, starts, positions }: Posting, last: Uint32Array): Posting {
  const made = postingBuilder(articles.length, positions.length);
  for (const [row, article] of articles.entries()) {
    for (const position of positions.subarray(starts[row], starts[row + 1])) {
      if (position <= (last[article] ?? 0)) made.add(position);
    }
    made.close(article);
  }
  return made.done();
}

/** Postings of successive shards as one; `firsts`: the number of the first article of each. */
export function joined(postings: readonly Posting[], firsts: readonly number[]): Posting {
  const made: Posting = {
    articles: new Uint32Array(total(postings, 'articles')),
    starts: new Uint32Array(total(postings, 'articles') + 1),
    positions: new Uint32Array(total(postings, 'positions')),
  };
  let [rows, filled] = [0, 0];
  for (const [shard, { articles, starts, positions }] of postings.entries()) {
    made.positions.set(positions, filled);
    for (let row = 0; row < articles.length; row += 1) {
      made.articles[rows + row] = (articles[row] ?? 0) + (firsts[shard] ?? 0);
      made.starts[rows + row + 1] = (starts[row + 1] ?? 0) + filled;
    }
    rows += articles.length;
    filled += positions.length;
  }
  return made;
}

function total(postings: readonly Posting[], what: 'articles' | 'positions'): number {
  return postings.reduce((sum, posting) => sum + posting[what].length, 0);
}

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
  const rarest = steps.reduce((best, step) => (countOf(step) < countOf(best) ? step : best), first);
  const others = steps.filter((step) => step !== rarest).map((step) => ({ ...step, row: 0, place: 0 }));
  const { articles, starts, positions } = rarest.posting;
  const made = postingBuilder(articles.length, positions.length);
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

const countOf = ({ posting }: Step): number => posting.positions.length;

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
