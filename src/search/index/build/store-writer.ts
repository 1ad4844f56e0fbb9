/** Lists of words → the files of a store, and its table. The files of a build differ from those of the one before only where a list in them does. */

import { listFile, type WordList } from '../bytes/lists.ts';
import { leafName, pieceName, type StoreTable } from '../bytes/store.ts';
import { KEY_BITS, keyOfWord } from '../bytes/word-key.ts';
import { firstFrom } from '../postings.ts';
import type { KeptFolder } from './kept-folder.ts';

/** Lists that are made when their turn comes. */
export interface ListSource {
  words: readonly string[];
  /** Of each word: numbers in its list, of a byte or little more each; 0 where it has none. */
  sizes: Uint32Array;
  listOf: (at: number) => WordList;
}

/** Numbers in a file, at most. */
const FILE_SIZE = 16_000;
/** Longer lists have files of their own. Less than half a file: then no file of the tree is left nearly empty by a single word. */
const LONG = FILE_SIZE / 2;

export const sizeOf = (word: string, articles: number, positions: number): number =>
  Buffer.byteLength(word) + 2 * articles + positions;

export function writeStore(source: ListSource, folder: KeptFolder): StoreTable {
  const numbers = source.sizes.map((_, at) => at);
  const isLong = (at: number) => (source.sizes[at] ?? 0) > LONG;
  const shared = numbers.filter((at) => !isLong(at) && source.sizes[at]);
  return { ...writeTree(source, shared, folder), ...writeLong(source, numbers.filter(isLong), folder) };
}

function writeTree(
  { words, sizes, listOf }: ListSource,
  shared: Uint32Array,
  folder: KeptFolder,
): Pick<StoreTable, 'tree' | 'files'> {
  const keys = Float64Array.from(shared, (at) => keyOfWord(words[at] ?? '') * MOST_WORDS + at).sort();
  const sums = new Float64Array(keys.length + 1);
  for (const [at, key] of keys.entries()) sums[at + 1] = (sums[at] ?? 0) + (sizes[key % MOST_WORDS] ?? 0);
  let [tree, files] = ['', ''];
  /** Those from `start` up to, not including, `end`, whose keys lie in the 2 ** (KEY_BITS - bits) from `from` on. */
  const write = (start: number, end: number, from: number, bits: number, way: number): void => {
    if (start === end) {
      tree += 'e';
    } else if ((sums[end] ?? 0) - (sums[start] ?? 0) <= FILE_SIZE || bits === KEY_BITS) {
      tree += 'f';
      const lists = Array.from(keys.subarray(start, end), (key) => listOf(key % MOST_WORDS));
      files += put(lists.sort(byWord), folder, (digest) => leafName(way, digest));
    } else {
      tree += 's';
      const middle = from + 2 ** (KEY_BITS - bits - 1);
      const parting = firstFrom(keys, middle * MOST_WORDS, start, end);
      write(start, parting, from, bits + 1, way * 2);
      write(parting, end, middle, bits + 1, way * 2 + 1);
    }
  };
  write(0, keys.length, 0, 0, 1);
  return { tree, files };
}

/** A key and the number of its word are one number: it has 53 bits. */
const MOST_WORDS = 2 ** (53 - KEY_BITS);

const byWord = (a: WordList, b: WordList): number => (a.word < b.word ? -1 : 1);

function writeLong(
  { listOf }: ListSource,
  long: Uint32Array,
  folder: KeptFolder,
): Pick<StoreTable, 'long' | 'firsts' | 'pieces'> {
  const lists = Array.from(long, listOf).sort(byWord);
  let pieces = '';
  const firsts = lists.map((list) =>
    piecesOf(list).map((piece) => {
      const first = piece.articles[0] ?? 0;
      pieces += put([piece], folder, (digest) => pieceName(piece.word, first, digest));
      return first;
    }),
  );
  return { long: lists.map(({ word }) => word), firsts, pieces };
}

/** A piece is full when the next article would make it too long, so articles that follow change the last one only. */
function piecesOf({ word, articles, counts, positions, marks }: WordList): WordList[] {
  const pieces: WordList[] = [];
  let [row, place] = [0, 0];
  while (row < articles.length) {
    let [endRow, end, size] = [row, place, 0];
    while (endRow < articles.length) {
      const told = positions.length > 0 ? (counts[endRow] ?? 0) : 0;
      if (endRow > row && size + 2 + told > FILE_SIZE) break;
      [endRow, end, size] = [endRow + 1, end + told, size + 2 + told];
    }
    pieces.push({
      word,
      articles: articles.slice(row, endRow),
      counts: counts.slice(row, endRow),
      positions: positions.slice(place, end),
      marks: marks.slice(place, end),
    });
    [row, place] = [endRow, end];
  }
  return pieces;
}

const put = (lists: readonly WordList[], folder: KeptFolder, nameOf: (digest: string) => string): string =>
  folder.put([listFile(lists)], nameOf);
