/** Which words can be had together. Pure. */

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
  const wordsOf = new Map<string, Word[]>();
  for (const word of words)
    for (const article of word.articles) wordsOf.set(article, [...(wordsOf.get(article) ?? []), word]);
  const sets = new Map<string, { kept: Word[]; articles: string[] }>();
  for (const [article, kept] of wordsOf) {
    const key = kept.map((word) => words.indexOf(word)).join(' ');
    const set = sets.get(key);
    if (set) set.articles.push(article);
    else sets.set(key, { kept, articles: [article] });
  }
  return [...sets.values()];
}

/** How likely words stand together by chance, but for a factor: a logarithm. */
const chanceOf = (words: readonly Counted[]): number =>
  words.reduce((chance, { articles }) => chance + Math.log(articles.size), 0);
