/** The lists of a range → files. */
import { bitAt, type Lists, listWriter, openLists } from '../bytes/lists.ts';
import { leafName, pieceName } from '../bytes/store.ts';
import { endOf, numbersIn } from '../bytes/varint.ts';
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
  const { sizes } = lists;
  const long = sizes.flatMap((size, at) => (size > LONG ? [writeLong(lists, at, folder)] : []));
  const shared = sharedIn(lists);
  const size = shared.reduce((sum, at) => sum + (sizes[at] ?? 0), 0);
  const below = size > FILE_SIZE ? writeTree(lists, shared, range, folder) : { tree: '', files: [] };
  return { size, ...below, long };
}

/** The lists of ranges that share a file; returns its name. */
export const writeLeaf = (ranges: readonly Merged[], way: number, folder: KeptFolder): string =>
  put(ranges.flatMap(placed), way, folder);

/** The lists of a range but the long ones, as what one issue would have. */
export const sharedLists = (lists: Merged): Uint8Array => fileOf(placed(lists));

/** A word of these lists. */
interface Placed {
  lists: Merged;
  at: number;
}

const placed = (lists: Merged): Placed[] => sharedIn(lists).map((at) => ({ lists, at }));

const sharedIn = ({ sizes }: Merged): number[] => sizes.flatMap((size, at) => (size > LONG ? [] : [at]));

/** A key and the number of its word are one number: it has 53 bits. */
const MOST_WORDS = 2 ** (53 - KEY_BITS);

function writeTree(lists: Merged, shared: readonly number[], range: number, folder: KeptFolder) {
  const { sizes } = lists;
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
      files.push(put(own, way, folder));
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

function put(words: readonly Placed[], way: number, folder: KeptFolder): string {
  const nameOf = (digest: string): string => leafName(way, digest);
  return nameOf(folder.put([fileOf(words)], nameOf));
}

function fileOf(words: readonly Placed[]): Uint8Array {
  const writer = listWriter();
  for (const { lists, at } of words.toSorted(byWord)) lists.write(at, writer);
  return writer.file();
}

const byWord = (a: Placed, b: Placed): number => ((a.lists.words[a.at] ?? '') < (b.lists.words[b.at] ?? '') ? -1 : 1);

function writeLong(lists: Merged, at: number, folder: KeptFolder): RangeFiles['long'][number] {
  const word = lists.words[at] ?? '';
  const pieces = piecesOf(openLists(fileOf([{ lists, at }])));
  const files = pieces.map(({ first, file }) => {
    const nameOf = (digest: string): string => pieceName(word, first, digest);
    return nameOf(folder.put([file], nameOf));
  });
  return { word, firsts: pieces.map(({ first }) => first), files };
}

/** The list of one word, cut. A piece is full when the next article would make it too long, so articles that follow change the last one only. */
function piecesOf({ words, lengths, ...columns }: Lists): { first: number; file: Uint8Array }[] {
  const rows = lengths[0] ?? 0;
  const tellsPlaces = columns.positions.length > 0;
  const [steps, counts] = [numbersIn(columns.articles, 0, rows), numbersIn(columns.counts, 0, rows)];
  const pieces: { first: number; file: Uint8Array }[] = [];
  let [row, article, start, place] = [0, 0, 0, 0];
  while (row < rows) {
    const end = endOfPiece(counts, row, tellsPlaces);
    const writer = listWriter();
    writer.word(words[0] ?? '', end - row);
    const first = article + (steps[row] ?? 0);
    for (let before = 0; row < end; row += 1) {
      const told = tellsPlaces ? (counts[row] ?? 0) : 0;
      const stop = endOf(columns.positions, start, told);
      article += steps[row] ?? 0;
      writer.articles.number(article - before);
      writer.counts.number(counts[row] ?? 0);
      writer.positions.bytes(columns.positions, start, stop);
      for (let mark = place; mark < place + told; mark += 1) writer.mark(bitAt(columns.marks, mark));
      [before, start, place] = [article, stop, place + told];
    }
    pieces.push({ first, file: writer.file() });
  }
  return pieces;
}

function endOfPiece(counts: Uint32Array, row: number, tellsPlaces: boolean): number {
  let [end, size] = [row, 0];
  while (end < counts.length) {
    const own = 2 + (tellsPlaces ? (counts[end] ?? 0) : 0);
    if (end > row && size + own > FILE_SIZE) break;
    [end, size] = [end + 1, size + own];
  }
  return end;
}
