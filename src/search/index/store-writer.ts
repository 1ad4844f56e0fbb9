/** Lists of words → the files of a store, and its table. The files of a build differ from those of the one before only where a list in them does. */
import type { KeptFolder } from './kept-folder.ts';
import { listFile, type WordList } from './lists.ts';
import { leafName, pieceName, type StoreTable } from './store.ts';
import { KEY_BITS, keyOfWord } from './word-key.ts';

/** A list that is made when its turn comes. */
export interface ListSource {
  word: string;
  /** Numbers in it, of a byte or little more each. */
  size: number;
  list: () => WordList;
}

/** Numbers in a file, at most. */
const FILE_SIZE = 8_000;
/** Longer lists have files of their own. Less than half a file: then no file of the tree is left nearly empty by a single word. */
const LONG = FILE_SIZE / 2;

export const sizeOf = (word: string, articles: number, positions: number): number =>
  Buffer.byteLength(word) + 2 * articles + positions;

export function writeStore(sources: Iterable<ListSource>, folder: KeptFolder): StoreTable {
  const filed: Filed[] = [];
  const long: ListSource[] = [];
  for (const source of sources) {
    if (source.size > LONG) long.push(source);
    else filed.push({ source, key: keyOfWord(source.word) });
  }
  return { ...writeTree(filed, folder), ...writeLong(long, folder) };
}

interface Filed {
  source: ListSource;
  key: number;
}

function writeTree(filed: Filed[], folder: KeptFolder): Pick<StoreTable, 'tree' | 'files'> {
  filed.sort((a, b) => a.key - b.key || (a.source.word < b.source.word ? -1 : 1));
  const sums = new Float64Array(filed.length + 1);
  for (const [at, { source }] of filed.entries()) sums[at + 1] = (sums[at] ?? 0) + source.size;
  let [tree, files] = ['', ''];
  /** Those from `start` up to, not including, `end`, whose keys lie in the 2 ** (KEY_BITS - bits) from `from` on. */
  const write = (start: number, end: number, from: number, bits: number, way: number): void => {
    if (start === end) {
      tree += 'e';
    } else if ((sums[end] ?? 0) - (sums[start] ?? 0) <= FILE_SIZE || bits === KEY_BITS) {
      tree += 'f';
      const lists = filed.slice(start, end).map(({ source }) => source.list());
      files += put(lists, folder, (digest) => leafName(way, digest));
    } else {
      tree += 's';
      const middle = from + 2 ** (KEY_BITS - bits - 1);
      const parting = firstFrom(filed, middle, start, end);
      write(start, parting, from, bits + 1, way * 2);
      write(parting, end, middle, bits + 1, way * 2 + 1);
    }
  };
  write(0, filed.length, 0, 0, 1);
  return { tree, files };
}

/** The place of the first with such a key or a higher one. */
function firstFrom(filed: readonly Filed[], key: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((filed[middle]?.key ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function writeLong(sources: ListSource[], folder: KeptFolder): Pick<StoreTable, 'long' | 'firsts' | 'pieces'> {
  sources.sort((a, b) => (a.word < b.word ? -1 : 1));
  let pieces = '';
  const firsts = sources.map((source) =>
    piecesOf(source.list()).map((piece) => {
      const first = piece.articles[0] ?? 0;
      pieces += put([piece], folder, (digest) => pieceName(piece.word, first, digest));
      return first;
    }),
  );
  return { long: sources.map(({ word }) => word), firsts, pieces };
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
