/** Which words can be had together. Pure. */

export interface Counted {
  text: string;
  /** Articles that have the word, as the index says. */
  articles: ReadonlySet<string>;
}

export interface Kept<Word extends Counted> {
  kept: Word[];
  /** In the order in which they were given up. */
  givenUp: Word[];
  /** They stand nowhere. */
  unknown: Word[];
  /** Articles that have every word that was kept. */
  articles: Set<string>;
}

/**
 * Words that stand nowhere cannot be met. Of the others as many are kept as some article has together, and of as many those that are rarest: what
 * people put around a question (推进得如何了) is given up, however rare it is, where an article has more of the rest.
 */
export function giveUp<Word extends Counted>(words: readonly Word[]): Kept<Word> {
  const unknown = words.filter(({ articles }) => articles.size === 0);
  const known = words.filter(({ articles }) => articles.size > 0);
  const { kept, articles } = together(known).reduce((best, one) => (isBetter(one, best) ? one : best), NOTHING);
  const left = known.filter((word) => !kept.includes(word));
  return {
    kept: known.filter((word) => kept.includes(word)),
    givenUp: left.sort((a, b) => b.articles.size - a.articles.size),
    unknown,
    articles: new Set(articles),
  };
}

/** Words that articles have, and the articles that have these and no others. */
interface Together {
  kept: readonly Counted[];
  articles: readonly string[];
}

const NOTHING: Together = { kept: [], articles: [] };

function together(words: readonly Counted[]): Together[] {
  const wordsOf = new Map<string, Counted[]>();
  for (const word of words)
    for (const article of word.articles) wordsOf.set(article, [...(wordsOf.get(article) ?? []), word]);
  const sets = Map.groupBy(wordsOf, ([, kept]) => kept.map((word) => words.indexOf(word)).join(' '));
  return [...sets.values()].map((set) => ({ kept: set[0]?.[1] ?? [], articles: set.map(([article]) => article) }));
}

function isBetter(one: Together, other: Together): boolean {
  if (one.kept.length !== other.kept.length) return one.kept.length > other.kept.length;
  return chanceOf(one) < chanceOf(other);
}

/** How likely words stand together by chance, but for a factor. */
const chanceOf = ({ kept }: Together): number =>
  kept.reduce((chance, { articles }) => chance + Math.log(articles.size), 0);
