/** Lists of where something stands, and what is made of several. Pure. */

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

export const nowhere: Posting = {
  articles: new Uint32Array(0),
  starts: new Uint32Array(1),
  positions: new Uint32Array(0),
};

/** The place of the first number that is not below `least`, from `start` up to `end`; `end` where all are below. */
export function firstFrom(ascending: ArrayLike<number>, least: number, start = 0, end = ascending.length): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where it stands in an article; empty where it does not. */
export function positionsIn({ articles, starts, positions }: Posting, article: number): Uint32Array {
  const row = firstFrom(articles, article);
  return articles[row] === article ? positions.subarray(starts[row], starts[row + 1]) : positions.subarray(0, 0);
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
      articles: made.articles.subarray(0, rows),
      starts: made.starts.subarray(0, rows + 1),
      positions: made.positions.subarray(0, filled),
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
