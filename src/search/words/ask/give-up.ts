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

/** Words that stand nowhere cannot be met; of the others the most frequent is given up, until some article has all that are left. */
export function giveUp<Word extends Counted>(words: readonly Word[]): Kept<Word> {
  const unknown = words.filter(({ articles }) => articles.size === 0);
  const known = words.filter(({ articles }) => articles.size > 0);
  const rarestFirst = [...known].sort((a, b) => a.articles.size - b.articles.size);
  let number = rarestFirst.length;
  let articles = inAll(rarestFirst);
  while (articles.size === 0 && number > 1) {
    number -= 1;
    articles = inAll(rarestFirst.slice(0, number));
  }
  const kept = known.filter((word) => rarestFirst.indexOf(word) < number);
  return { kept, givenUp: rarestFirst.slice(number).reverse(), unknown, articles };
}

/** `rarestFirst`: so that little is ever looked through. */
function inAll([rarest, ...others]: readonly Counted[]): Set<string> {
  const all = [...(rarest?.articles ?? [])];
  return new Set(all.filter((article) => others.every(({ articles }) => articles.has(article))));
}
