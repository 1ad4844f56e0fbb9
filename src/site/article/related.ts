/** Related articles: those that repeat the same rare words. Deterministic; time and memory grow with the number of articles alone. */
import { pairsAmong } from '../../chinese/words.ts';
import type { Card } from '../archive/archive.ts';

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
  cards: readonly Card[];
  /** In how many articles each of the words stands that tell something. */
  holders: Map<string, number>;
  /** Those of the words that are common ones. */
  common: Set<string>;
  /** Of each article. */
  weights: Weights[];
  /** Of each word, the places of the articles that are looked for by it, and what it weighs there: only these can be alike by it. */
  telling: Map<string, { places: number[]; weights: number[] }>;
  /** Of each article, how like it is to the one that is looked at; 0 again when that has been. */
  likeness: Float64Array;
}

/** `all`: every article of the archive, so ask once for all pages. Articles without any like them are not in the map. */
export function relatedIn(all: readonly Card[]): Map<Card, Related[]> {
  const { cards, holders } = heldIn(all);
  const stock: Stock = {
    cards,
    holders,
    common: pairsAmong(holders.keys()),
    weights: [],
    telling: new Map(),
    likeness: new Float64Array(cards.length),
  };
  for (const [place, card] of cards.entries()) {
    const weights = weightsOf(card, stock);
    stock.weights.push(weights);
    for (const [word, weight] of weights) {
      const known = stock.telling.get(word) ?? { places: [], weights: [] };
      known.places.push(place);
      known.weights.push(weight);
      stock.telling.set(word, known);
    }
  }
  const related = cards.map((card, place): [Card, Related[]] => [card, likest(place, stock)]);
  return new Map(related.filter(([, found]) => found.length > 0));
}

/** Articles that are about something, and in how many of them each word stands. */
function heldIn(all: readonly Card[]): Pick<Stock, 'cards' | 'holders'> {
  const holders = new Map<string, number>();
  const cards = all.filter((card) => {
    const keywords = card.data.kind === 'article' ? card.keywords : [];
    for (const [word] of keywords) holders.set(word, (holders.get(word) ?? 0) + 1);
    return keywords.length > 0;
  });
  const most = Math.min(MOST_ARTICLES, Math.max(FEWEST_ALLOWED, Math.floor(cards.length * LARGEST_SHARE)));
  for (const [word, held] of holders) if (held < 2 || held > most) holders.delete(word);
  return { cards, holders };
}

/** tf–idf, so that the sum of squares over all words of the article is 1. Words that are shared with none count in that sum only. */
function weightsOf({ keywords }: Card, { cards, holders, common }: Stock): Weights {
  const all = keywords.map(([word, count]): [string, number] => {
    const rarity = Math.log(1 + cards.length / (holders.get(word) ?? 1));
    return [word, (1 + Math.log(count)) * rarity * Math.sqrt(word.length) * (common.has(word) ? COMMON : 1)];
  });
  const norm = Math.hypot(...all.map(([, weight]) => weight));
  const shared = all.filter(([word]) => holders.has(word)).sort(([, a], [, b]) => b - a);
  return new Map(shared.slice(0, ASKED).map(([word, weight]) => [word, weight / norm]));
}

function likest(place: number, stock: Stock): Related[] {
  const { cards, likeness } = stock;
  const touched: number[] = [];
  for (const [word, weight] of stock.weights[place] ?? []) {
    const { places = [], weights = [] } = stock.telling.get(word) ?? {};
    for (let at = 0; at < places.length; at++) {
      const other = places[at] ?? 0;
      if (likeness[other] === 0) touched.push(other);
      likeness[other] = (likeness[other] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
  const idOf = (other: number): string => cards[other]?.id ?? '';
  const alike = touched.filter((other) => other !== place && (likeness[other] ?? 0) >= LEAST_LIKENESS);
  alike.sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1));
  for (const other of touched) likeness[other] = 0;
  const shown = alike.slice(0, LOOKED_AT).flatMap((other): Related[] => {
    const card = cards[other];
    return card ? [{ card, words: sharedBy(place, other, stock) }] : [];
  });
  return shown.filter(({ words }) => words.length > 0).slice(0, MOST);
}

/** The words that make the two alike, without common ones; a word inside another is left out. */
function sharedBy(one: number, other: number, { weights, common }: Stock): string[] {
  const theirs: Weights = weights[other] ?? new Map();
  const shared = [...(weights[one] ?? [])]
    .filter(([word]) => theirs.has(word) && !common.has(word))
    .map(([word, weight]): [string, number] => [word, weight * (theirs.get(word) ?? 0)])
    .sort(([, a], [, b]) => b - a)
    .map(([word]) => word);
  return shared
    .filter((word) => !shared.some((longer) => longer.length > word.length && longer.includes(word)))
    .slice(0, WORDS_SHOWN);
}
