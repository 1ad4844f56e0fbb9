/** A question → articles in Pagefind's order. */
import { MOST_WORDS, questionOf, type Segment, type Word } from './cut.ts';
import { type Counted, giveUp, type Kept } from './give-up.ts';
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
  const choices = giveUp(found.flat()).slice(0, MOST_CHOICES);
  const tried = await Promise.all(choices.map((choice) => ordered(pagefind, filters, choice)));
  const { results, kept, givenUp, unknown } = tried.reduce((best, one) => (one.score > best.score ? one : best));
  const unasked = texts(words.slice(MOST_WORDS));
  return { results, kept: texts(kept), givenUp: texts(givenUp), unknown: texts(unknown), asked, unasked };
}

/** Choices of as many words of which the one whose first article Pagefind weighs most is taken: a title's words outweigh those of a text. */
const MOST_CHOICES = 6;

/** The articles of a choice in Pagefind's order, and the weight of the first. */
async function ordered(pagefind: Pagefind, filters: PagefindFilters, choice: Kept<CountedWord>) {
  const pairs = new Set(choice.kept.flatMap((word) => word.pairs));
  const { results } = pairs.size === 0 ? { results: [] } : await pagefind.search([...pairs].join(' '), { filters });
  const own = results.filter(({ id }) => choice.articles.has(id));
  // What Pagefind's order passes over is no less found.
  const seen = new Set(own.map(({ id }) => id));
  const rest = choice.kept[0]?.results.filter(({ id }) => choice.articles.has(id) && !seen.has(id)) ?? [];
  return { ...choice, results: [...own, ...rest], score: own[0]?.score ?? 0 };
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
