/** Which words can be had together. Pure. */
import { grouped } from '../../ask/count/grouped.ts';

export interface Counted {
  text: string;
  /** Articles that have the word, as the index says. */
  articles: ReadonlySet<string>;
}

export interface Kept<Word extends Counted> {
  kept: Word[];
  /** The most frequent first. */
  givenUp: Word[];
  /** They stand nowhere. */
  unknown: Word[];
  /** Articles that have every word that was kept. */
  articles: Set<string>;
}

/**
 * Words that stand nowhere cannot be met. Of the others as many are kept as some article has together: what people put around a question
 * (推进得如何了) is given up, however rare it is, where an article has more of the rest. One answer for each choice of as many words, that of the
 * rarest first; where no word stands anywhere, one that keeps nothing.
 */
export function giveUp<Word extends Counted>(words: readonly Word[]): Kept<Word>[] {
  const unknown = words.filter(({ articles }) => articles.size === 0);
  const known = words.filter(({ articles }) => articles.size > 0);
  const sets = together(known);
  const most = Math.max(0, ...sets.map(({ kept }) => kept.length));
  const best = sets.filter(({ kept }) => kept.length === most).sort((a, b) => chanceOf(a.kept) - chanceOf(b.kept));
  if (best.length === 0) return [{ kept: [], givenUp: [], unknown, articles: new Set() }];
  return best.map(({ kept, articles }) => {
    const left = known.filter((word) => !kept.includes(word)).sort((a, b) => b.articles.size - a.articles.size);
    return { kept, givenUp: left, unknown, articles: new Set(articles) };
  });
}

/** Choices of words, each with the articles that have these and no others. */
function together<Word extends Counted>(words: readonly Word[]): { kept: Word[]; articles: string[] }[] {
  const having = (article: string): Word[] => words.filter(({ articles }) => articles.has(article));
  const all = [...new Set(words.flatMap(({ articles }) => [...articles]))];
  const sets = grouped(all, (article) => words.map(({ articles }) => Number(articles.has(article))).join(''));
  return [...sets.values()].map((articles) => ({ kept: having(articles[0] ?? ''), articles }));
}

/** How likely words stand together by chance, but for a factor: a logarithm. */
const chanceOf = (words: readonly Counted[]): number =>
  words.reduce((chance, { articles }) => chance + Math.log(articles.size), 0);
