/** Where every word of an archive stands, gathered article by article: eight bytes a place, and while they are sorted eight more. */

import type { WordList } from '../bytes/lists.ts';
import { inTitleWord } from '../bytes/word-key.ts';
import { LETTER, type Paragraph, STOP } from '../tokens.ts';
import { eachWord } from './document-words.ts';
import { type ListSource, sizeOf } from './store-writer.ts';

export interface WordCollector {
  /** The next article. */
  add: (paragraphs: readonly Paragraph[]) => void;
  /** Once all are there. */
  end: () => CollectedWords;
}

export interface CollectedWords {
  words: ListSource;
  /** Of every letter and digit, how often it stands in each article, and in its title (`inTitleWord`). Without positions. */
  singles: (titleEnd: Uint32Array) => ListSource;
}

/** Numbers in one of the blocks in which places come in. */
const BLOCK = 2 ** 20;

export function wordCollector(): WordCollector {
  const ids = new Map<string, number>();
  const taken: Taken = { blocks: [], size: 0, ends: [] };
  const take = (word: string, position: number, afterMark: boolean): void => {
    const id = ids.get(word) ?? ids.size;
    if (id === ids.size) ids.set(word, id);
    const at = taken.size % BLOCK;
    if (at === 0) taken.blocks.push({ words: new Uint32Array(BLOCK), places: new Uint32Array(BLOCK) });
    const block = taken.blocks[taken.blocks.length - 1];
    if (!block) return;
    block.words[at] = id;
    block.places[at] = position * 2 + Number(afterMark);
    taken.size += 1;
  };
  return {
    add: (paragraphs) => {
      eachWord(paragraphs, take);
      taken.ends.push(taken.size);
    },
    end: () => {
      const words = [...ids.keys()];
      ids.clear();
      return collected(words, sorted(taken, words.length));
    },
  };
}

/** Places as they come. */
interface Taken {
  blocks: Block[];
  /** How many there are. */
  size: number;
  /** Of each article: how many there are up to its end. */
  ends: number[];
}

/** The numbers of words, and their positions, doubled, with 1 more where punctuation stands before them. */
interface Block {
  words: Uint32Array;
  places: Uint32Array;
}

/** The same by word: those of word n from `starts[n]` up to, not including, `starts[n + 1]`. */
interface Sorted {
  starts: Uint32Array;
  articles: Uint32Array;
  places: Uint32Array;
}

/** By counting, which keeps the order that they came in. Takes the blocks away. */
function sorted({ blocks, size, ends }: Taken, words: number): Sorted {
  const starts = new Uint32Array(words + 1);
  const held = (at: number) => Math.min(BLOCK, size - at * BLOCK);
  for (const [at, block] of blocks.entries())
    for (const word of block.words.subarray(0, held(at))) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < words; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const [articles, places, free] = [new Uint32Array(size), new Uint32Array(size), starts.slice()];
  let [article, at] = [0, 0];
  for (let block = blocks.shift(); block; block = blocks.shift()) {
    for (let index = 0; index < BLOCK && at < size; index += 1) {
      while (at >= (ends[article] ?? Infinity)) article += 1;
      const word = block.words[index] ?? 0;
      const to = free[word] ?? 0;
      free[word] = to + 1;
      articles[to] = article;
      places[to] = block.places[index] ?? 0;
      at += 1;
    }
  }
  return { starts, articles, places };
}

function collected(words: readonly string[], sorted: Sorted): CollectedWords {
  const { starts, articles } = sorted;
  const sizes = Uint32Array.from(words, (word, id) => {
    const [start, end] = [starts[id] ?? 0, starts[id + 1] ?? 0];
    let rows = 0;
    for (let at = start; at < end; at += 1) if (at === start || articles[at] !== articles[at - 1]) rows += 1;
    return sizeOf(word, rows, end - start);
  });
  return {
    words: { words, sizes, listOf: (id) => listOf(words[id] ?? '', id, sorted) },
    singles: (titleEnd) => singlesOf(byFirstCharacter(words), sorted, titleEnd),
  };
}

function listOf(word: string, id: number, { starts, articles, places }: Sorted): WordList {
  const [start, end] = [starts[id] ?? 0, starts[id + 1] ?? 0];
  const [rows, counts]: [number[], number[]] = [[], []];
  for (let at = start; at < end; at += 1) {
    if (at === start || articles[at] !== articles[at - 1]) {
      rows.push(articles[at] ?? 0);
      counts.push(0);
    }
    counts[counts.length - 1] = (counts[counts.length - 1] ?? 0) + 1;
  }
  const own = places.subarray(start, end);
  return {
    word,
    articles: rows,
    counts,
    positions: Array.from(own, (place) => place >>> 1),
    marks: Array.from(own, (place) => place & 1),
  };
}

/** Of each character two lists, the second of its places in titles. */
function singlesOf(groups: Map<string, number[]>, sorted: Sorted, titleEnd: Uint32Array): ListSource {
  const counter = counterOf(sorted, titleEnd);
  const words = Array.from(groups.keys(), (character) => [character, inTitleWord(character)]).flat();
  const counted = Array.from(groups.values(), (own) => [counter(own, false), counter(own, true)]).flat();
  return {
    words,
    sizes: Uint32Array.from(counted, ({ articles }, at) =>
      articles.length === 0 ? 0 : sizeOf(words[at] ?? '', articles.length, 0),
    ),
    listOf: (at) => {
      const { articles = [], counts = [] } = counted[at] ?? {};
      return { word: words[at] ?? '', articles: [...articles], counts: [...counts], positions: [], marks: [] };
    },
  };
}

/** Counts in how many places any of some words stands in each article, or in its title only. */
function counterOf({ starts, articles, places }: Sorted, titleEnd: Uint32Array) {
  const counts = new Uint32Array(titleEnd.length);
  return (words: readonly number[], inTitle: boolean): { articles: Uint32Array; counts: Uint32Array } => {
    const touched: number[] = [];
    for (const id of words) {
      for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at += 1) {
        const article = articles[at] ?? 0;
        if (inTitle && (places[at] ?? 0) >>> 1 > (titleEnd[article] ?? 0)) continue;
        if (counts[article] === 0) touched.push(article);
        counts[article] = (counts[article] ?? 0) + 1;
      }
    }
    const held = Uint32Array.from(touched).sort();
    const own = held.map((article) => counts[article] ?? 0);
    for (const article of touched) counts[article] = 0;
    return { articles: held, counts: own };
  };
}

/** Numbers of the words that begin with each letter or digit. */
function byFirstCharacter(words: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [id, word] of words.entries()) {
    const [character = ''] = word;
    if (character === STOP || !LETTER.test(character)) continue;
    const own = groups.get(character);
    if (own) own.push(id);
    else groups.set(character, [id]);
  }
  return groups;
}
