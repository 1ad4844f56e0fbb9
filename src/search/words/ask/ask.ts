/** A question → articles in Pagefind's order. */
import { MOST_WORDS, questionOf, type Segment, type Word } from './cut.ts';
import { type Counted, giveUp } from './give-up.ts';
import type { Pagefind, PagefindFilters, PagefindResult } from './pagefind.ts';

export interface WordsRequest {
  query: string;
  filters: PagefindFilters;
}

export interface WordsFound {
  results: PagefindResult[];
  /** What all of them have. */
  kept: string[];
  /** What was asked for and is not in all of them, in the order in which it was given up. */
  givenUp: string[];
  /** What stands in no article that passes the filters. */
  unknown: string[];
  /** What was asked for (有什么进展), and no condition. */
  asked: string[];
  /** Words beyond the most that are looked for. */
  unasked: string[];
}

/**
 * Each pair is asked for by itself, quoted, since only so Pagefind tells which articles have it: in a merged index a word that a shard lacks is passed
 * over in that shard. The order is that of all kept pairs asked together.
 */
export async function askByWords(
  pagefind: Pagefind,
  { query, filters }: WordsRequest,
  segment: Segment,
): Promise<WordsFound> {
  const { words, asked } = questionOf(query, segment);
  const found = await Promise.all(words.slice(0, MOST_WORDS).map((word) => count(pagefind, word, filters)));
  const { kept, givenUp, unknown, articles } = giveUp(found.flat());
  const unasked = texts(words.slice(MOST_WORDS));
  const answer = { kept: texts(kept), givenUp: texts(givenUp), unknown: texts(unknown), asked, unasked };
  if (articles.size === 0) return { results: [], ...answer };
  const pairs = kept.flatMap((word) => word.pairs);
  const { results } = await pagefind.search([...new Set(pairs)].join(' '), { filters });
  const own = results.filter(({ id }) => articles.has(id));
  // What Pagefind's order passes over is no less found.
  const ordered = new Set(own.map(({ id }) => id));
  const rest = kept[0]?.results.filter(({ id }) => articles.has(id) && !ordered.has(id)) ?? [];
  return { results: [...own, ...rest], ...answer };
}

const texts = (words: readonly { text: string }[]): string[] => words.map(({ text }) => text);

interface CountedWord extends Counted {
  pairs: string[];
  results: PagefindResult[];
}

/** The word, or where it stands nowhere what it can be cut into. */
async function count(pagefind: Pagefind, word: Word, filters: PagefindFilters): Promise<CountedWord[]> {
  const found = await Promise.all(word.pairs.map((pair) => pagefind.search(`"${pair}"`, { filters })));
  const [first, ...others] = found.map(({ results }) => results);
  const sets = others.map((results) => new Set(results.map(({ id }) => id)));
  const results = (first ?? []).filter(({ id }) => sets.every((set) => set.has(id)));
  if (results.length > 0 || !word.instead)
    return [{ text: word.text, pairs: word.pairs, results, articles: new Set(results.map(({ id }) => id)) }];
  return (await Promise.all(word.instead.map((part) => count(pagefind, part, filters)))).flat();
}
