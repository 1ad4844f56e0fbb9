/** Where every word of an archive stands, gathered article by article: eight bytes a place. */
import { eachWord } from './document-words.ts';
import type { WordList } from './lists.ts';
import { type ListSource, sizeOf } from './store-writer.ts';
import { LETTER, type Paragraph, STOP } from './tokens.ts';
import { inTitleWord } from './word-key.ts';

export interface WordCollector {
  /** Articles come in order of their numbers. */
  add: (article: number, paragraphs: readonly Paragraph[]) => void;
  /** Once all are there. */
  end: () => CollectedWords;
}

export interface CollectedWords {
  words: () => Generator<ListSource>;
  /** Of every letter and digit, how often it stands in each article, and in its title (`inTitleWord`). Without positions. */
  characters: (titleEnd: Uint32Array) => Generator<ListSource>;
}

/** Numbers in one of the blocks in which places come in. */
const BLOCK = 2 ** 20;

export function wordCollector(): WordCollector {
  const ids = new Map<string, number>();
  const blocks: Block[] = [];
  let filled = BLOCK;
  const addWord = (article: number) => (word: string, position: number, afterMark: boolean) => {
    const id = ids.get(word) ?? ids.size;
    if (id === ids.size) ids.set(word, id);
    if (filled === BLOCK) {
      blocks.push({ words: new Uint32Array(BLOCK), articles: new Uint32Array(BLOCK), places: new Uint32Array(BLOCK) });
      filled = 0;
    }
    const block = blocks[blocks.length - 1];
    if (!block) return;
    block.words[filled] = id;
    block.articles[filled] = article;
    block.places[filled] = position * 2 + Number(afterMark);
    filled += 1;
  };
  return {
    add: (article, paragraphs) => eachWord(paragraphs, addWord(article)),
    end: () => collected([...ids.keys()], sorted(blocks, filled, ids.size)),
  };
}

/** Places as they come: the number of the word, the article, and the position, doubled, with 1 more where punctuation stands before it. */
interface Block {
  words: Uint32Array;
  articles: Uint32Array;
  places: Uint32Array;
}

/** The same by word: those of word n from `starts[n]` up to, not including, `starts[n + 1]`. */
interface Sorted {
  starts: Uint32Array;
  articles: Uint32Array;
  places: Uint32Array;
}

/** By counting, which keeps the order that they came in. Takes the blocks apart. `last`: how many the last one holds. */
function sorted(blocks: Block[], last: number, words: number): Sorted {
  const lengthOf = (at: number) => (at === blocks.length - 1 ? last : BLOCK);
  const starts = new Uint32Array(words + 1);
  for (const [at, block] of blocks.entries())
    for (const word of block.words.subarray(0, lengthOf(at))) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < words; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const size = starts[words] ?? 0;
  const [articles, places, free] = [new Uint32Array(size), new Uint32Array(size), starts.slice()];
  for (const [at, block] of blocks.entries()) {
    for (let index = 0; index < lengthOf(at); index += 1) {
      const word = block.words[index] ?? 0;
      const to = free[word] ?? 0;
      free[word] = to + 1;
      articles[to] = block.articles[index] ?? 0;
      places[to] = block.places[index] ?? 0;
    }
    blocks[at] = { words: EMPTY, articles: EMPTY, places: EMPTY };
  }
  return { starts, articles, places };
}

const EMPTY = new Uint32Array(0);

function collected(words: readonly string[], { starts, articles, places }: Sorted): CollectedWords {
  const listOf = (word: string, id: number): WordList => {
    const list = {
      word,
      articles: [] as number[],
      counts: [] as number[],
      positions: [] as number[],
      marks: [] as number[],
    };
    for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at += 1) {
      const [article = 0, place = 0] = [articles[at], places[at]];
      if (list.articles[list.articles.length - 1] !== article) {
        list.articles.push(article);
        list.counts.push(0);
      }
      list.counts[list.counts.length - 1] = (list.counts[list.counts.length - 1] ?? 0) + 1;
      list.positions.push(place >>> 1);
      list.marks.push(place & 1);
    }
    return list;
  };
  const articlesOf = (id: number): number => {
    let count = 0;
    for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at += 1)
      if (at === starts[id] || articles[at] !== articles[at - 1]) count += 1;
    return count;
  };
  return {
    *words() {
      for (const [id, word] of words.entries()) {
        const positions = (starts[id + 1] ?? 0) - (starts[id] ?? 0);
        yield { word, size: sizeOf(word, articlesOf(id), positions), list: () => listOf(word, id) };
      }
    },
    *characters(titleEnd) {
      for (const [character, own] of byFirstCharacter(words)) {
        const [all, inTitle] = [new Uint32Array(titleEnd.length), new Uint32Array(titleEnd.length)];
        for (const id of own) {
          for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at += 1) {
            const [article = 0, place = 0] = [articles[at], places[at]];
            all[article] = (all[article] ?? 0) + 1;
            if (place >>> 1 <= (titleEnd[article] ?? 0)) inTitle[article] = (inTitle[article] ?? 0) + 1;
          }
        }
        yield countsOf(character, all);
        if (inTitle.some((count) => count > 0)) yield countsOf(inTitleWord(character), inTitle);
      }
    },
  };
}

/** Numbers of the words that begin with each letter or digit. */
function byFirstCharacter(words: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [id, word] of words.entries()) {
    const [character = ''] = word;
    if (!isUnit(character)) continue;
    const own = groups.get(character);
    if (own) own.push(id);
    else groups.set(character, [id]);
  }
  return groups;
}

const isUnit = (sign: string): boolean => sign !== STOP && LETTER.test(sign);

function countsOf(word: string, of: Uint32Array): ListSource {
  const held = of.map((_, article) => article).filter((article) => of[article]);
  const counts = held.map((article) => of[article] ?? 0);
  const list = () => ({ word, articles: Array.from(held), counts: Array.from(counts), positions: [], marks: [] });
  return { word, size: sizeOf(word, held.length, 0), list };
}
