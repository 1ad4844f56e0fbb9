/** Related articles: those that repeat the same rare words. Deterministic; time and memory grow with the number of articles alone. */
import { isWord } from '../chinese/words.ts';
import type { Card } from './archive.ts';

export interface Related {
  card: Card;
  /** Words that both repeat, the rarest first. */
  words: string[];
}

const MOST = 4;
/** The likest, of which those are shown that more than common words make alike. */
const LOOKED_AT = 12;
/** Words of an article by which others are looked for, the most telling first. */
const ASKED = 14;
/** A word in more articles tells too little, and would make the work grow with the square of the archive. */
const MOST_ARTICLES = 160;
/** In a small archive: a word in more than a quarter of the articles. */
const LARGEST_SHARE = 0.25;
const FEWEST_ALLOWED = 3;
/** Cosine below which two articles merely share a word. */
const LEAST_LIKENESS = 0.035;
/** What a word of two characters from the dictionary (推动, 重大) counts beside a coined one (专班). */
const COMMON = 0.3;
const WORDS_SHOWN = 3;

type Weights = Map<string, number>;

/** What the comparison looks things up in. */
interface Stock {
  articles: number;
  /** Articles by the words that tell something. */
  holders: Map<string, Card[]>;
  /** Those of the words that are common ones. */
  common: Set<string>;
  weights: Map<Card, Weights>;
  /** Of each word, the articles that are looked for by it, and what it weighs there: only these can be alike by it. */
  telling: Map<string, [Card, number][]>;
}

/** `all`: every article of the archive, so ask once for all pages. Articles without any like them are not in the map. */
export function relatedIn(all: readonly Card[]): Map<Card, Related[]> {
  const cards = all.filter(({ data, keywords }) => data.kind === 'article' && keywords.length > 0);
  const holders = holdersOf(cards);
  const stock: Stock = {
    articles: cards.length,
    holders,
    common: new Set([...holders.keys()].filter(isCommon)),
    weights: new Map(),
    telling: new Map(),
  };
  for (const card of cards) {
    const weights = weightsOf(card, stock);
    stock.weights.set(card, weights);
    for (const [word, weight] of weights) {
      const known = stock.telling.get(word);
      if (known) known.push([card, weight]);
      else stock.telling.set(word, [[card, weight]]);
    }
  }
  const related = cards.map((card): [Card, Related[]] => [card, likest(card, stock)]);
  return new Map(related.filter(([, found]) => found.length > 0));
}

function holdersOf(cards: readonly Card[]): Map<string, Card[]> {
  const holders = new Map<string, Card[]>();
  for (const card of cards)
    for (const [word] of card.keywords) {
      const held = holders.get(word);
      if (held) held.push(card);
      else holders.set(word, [card]);
    }
  const most = Math.min(MOST_ARTICLES, Math.max(FEWEST_ALLOWED, Math.floor(cards.length * LARGEST_SHARE)));
  for (const [word, held] of holders) if (held.length < 2 || held.length > most) holders.delete(word);
  return holders;
}

const isCommon = (word: string): boolean => word.length === 2 && isWord(word);

/** tf–idf, so that the sum of squares over all words of the article is 1. Words that are shared with none count in that sum only. */
function weightsOf({ keywords }: Card, { articles, holders, common }: Stock): Weights {
  const all = keywords.map(([word, count]): [string, number] => {
    const rarity = Math.log(1 + articles / (holders.get(word)?.length ?? 1));
    return [word, (1 + Math.log(count)) * rarity * Math.sqrt(word.length) * (common.has(word) ? COMMON : 1)];
  });
  const norm = Math.hypot(...all.map(([, weight]) => weight));
  const shared = all.filter(([word]) => holders.has(word)).sort(([, a], [, b]) => b - a);
  return new Map(shared.slice(0, ASKED).map(([word, weight]) => [word, weight / norm]));
}

function likest(card: Card, stock: Stock): Related[] {
  const likeness = new Map<Card, number>();
  for (const [word, weight] of weightsIn(stock, card))
    for (const [other, theirs] of stock.telling.get(word) ?? []) {
      if (other !== card) likeness.set(other, (likeness.get(other) ?? 0) + weight * theirs);
    }
  return [...likeness]
    .filter(([, value]) => value >= LEAST_LIKENESS)
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .slice(0, LOOKED_AT)
    .map(([other]) => ({ card: other, words: sharedBy(card, other, stock) }))
    .filter(({ words }) => words.length > 0)
    .slice(0, MOST);
}

const weightsIn = ({ weights }: Stock, card: Card): Weights => weights.get(card) ?? new Map();

/** The words that make the two alike, without common ones; a word inside another is left out. */
function sharedBy(one: Card, other: Card, stock: Stock): string[] {
  const theirs = weightsIn(stock, other);
  const shared = [...weightsIn(stock, one)]
    .filter(([word]) => theirs.has(word) && !stock.common.has(word))
    .map(([word, weight]): [string, number] => [word, weight * (theirs.get(word) ?? 0)])
    .sort(([, a], [, b]) => b - a)
    .map(([word]) => word);
  return shared
    .filter((word) => !shared.some((longer) => longer.length > word.length && longer.includes(word)))
    .slice(0, WORDS_SHOWN);
}
