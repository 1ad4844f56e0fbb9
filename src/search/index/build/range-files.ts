/** The lists of a range → files. */
import { bitAt, listFile, listWriter, openLists, postingsIn, type WordList } from '../bytes/lists.ts';
import { leafName, pieceName } from '../bytes/store.ts';
import { KEY_BITS, keyOfWord } from '../bytes/word-key.ts';
import { firstFrom } from '../postings.ts';
import type { KeptFolder } from './kept-folder.ts';
import type { Merged } from './merged.ts';
import { firstKeyIn, RANGE_BITS, wayTo } from './ranges.ts';

/** Numbers in a file, at most. */
export const FILE_SIZE = 16_000;
/** Longer lists have files of their own. Less than half a file: then no file of the tree is left nearly empty by a single word. */
const LONG = FILE_SIZE / 2;

/** What came of the lists of a range. */
export interface RangeFiles {
  /** Numbers in its lists but the long ones. */
  size: number;
  /** Where that is more than a file holds: the tree below, see `StoreTable`, and the names of its files. */
  tree: string;
  files: string[];
  long: { word: string; firsts: number[]; files: string[] }[];
}

export function writeRange(lists: Merged, range: number, folder: KeptFolder): RangeFiles {
  const sizes = sizesOf(lists);
  const long = lists.words.flatMap((_, at) => ((sizes[at] ?? 0) > LONG ? [writeLong(lists, at, folder)] : []));
  const shared = sharedIn(lists);
  const size = shared.reduce((sum, at) => sum + (sizes[at] ?? 0), 0);
  const below = size > FILE_SIZE ? writeTree(lists, shared, range, folder) : { tree: '', files: [] };
  return { size, ...below, long };
}

/** The lists of ranges that share a file; returns its name. */
export function writeLeaf(ranges: readonly Merged[], way: number, folder: KeptFolder): string {
  return put(
    ranges.flatMap((lists) => sharedIn(lists).map((at) => ({ lists, at }))),
    folder,
    way,
  );
}

/** Numbers in each list, of a byte or little more each. */
const sizesOf = ({ words, articles, positions }: Merged): number[] =>
  words.map((word, at) => Buffer.byteLength(word) + 2 * (articles[at] ?? 0) + (positions[at] ?? 0));

function sharedIn(lists: Merged): number[] {
  const sizes = sizesOf(lists);
  return lists.words.flatMap((_, at) => ((sizes[at] ?? 0) > LONG ? [] : [at]));
}

/** A key and the number of its word are one number: it has 53 bits. */
const MOST_WORDS = 2 ** (53 - KEY_BITS);

function writeTree(lists: Merged, shared: readonly number[], range: number, folder: KeptFolder) {
  const sizes = sizesOf(lists);
  const keys = Float64Array.from(shared, (at) => keyOfWord(lists.words[at] ?? '') * MOST_WORDS + at).sort();
  const sums = new Float64Array(keys.length + 1);
  for (const [at, key] of keys.entries()) sums[at + 1] = (sums[at] ?? 0) + (sizes[key % MOST_WORDS] ?? 0);
  const files: string[] = [];
  let tree = '';
  /** Those from `start` up to, not including, `end`, whose keys lie in the 2 ** (KEY_BITS - bits) from `from` on. */
  const write = (start: number, end: number, from: number, bits: number, way: number): void => {
    if (start === end) {
      tree += 'e';
    } else if ((sums[end] ?? 0) - (sums[start] ?? 0) <= FILE_SIZE || bits === KEY_BITS) {
      tree += 'f';
      const own = Array.from(keys.subarray(start, end), (key) => ({ lists, at: key % MOST_WORDS }));
      files.push(put(own, folder, way));
    } else {
      tree += 's';
      const middle = from + 2 ** (KEY_BITS - bits - 1);
      const parting = firstFrom(keys, middle * MOST_WORDS, start, end);
      write(start, parting, from, bits + 1, way * 2);
      write(parting, end, middle, bits + 1, way * 2 + 1);
    }
  };
  write(0, keys.length, firstKeyIn(range), RANGE_BITS, wayTo(range));
  return { tree, files };
}

/** One file of the lists of these words. */
function put(words: readonly { lists: Merged; at: number }[], folder: KeptFolder, way: number): string {
  const writer = listWriter();
  for (const { lists, at } of words.toSorted(byWord)) lists.write(at, writer);
  return leafName(
    way,
    folder.put([writer.file()], (digest) => leafName(way, digest)),
  );
}

type Placed = { lists: Merged; at: number };

const byWord = (a: Placed, b: Placed): number => ((a.lists.words[a.at] ?? '') < (b.lists.words[b.at] ?? '') ? -1 : 1);

function writeLong(lists: Merged, at: number, folder: KeptFolder): RangeFiles['long'][number] {
  const pieces = piecesOf(listOf(lists, at));
  const firsts = pieces.map(({ articles }) => articles[0] ?? 0);
  const files = pieces.map((piece, place) => {
    const nameOf = (digest: string): string => pieceName(piece.word, firsts[place] ?? 0, digest);
    return nameOf(folder.put([listFile([piece])], nameOf));
  });
  return { word: lists.words[at] ?? '', firsts, files };
}

function listOf(lists: Merged, at: number): WordList {
  const writer = listWriter();
  lists.write(at, writer);
  const read = openLists(writer.file());
  const [{ articles, starts, positions } = { articles: [], starts: [], positions: [] }] = postingsIn(read, () => true);
  return {
    word: lists.words[at] ?? '',
    articles: [...articles],
    counts: Array.from(articles, (_, row) => (starts[row + 1] ?? 0) - (starts[row] ?? 0)),
    positions: [...positions],
    marks: Array.from(positions, (_, place) => bitAt(read.marks, place)),
  };
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
