/** What the issues have of a store → its files, and its table. The files of a build differ from those of the one before only where a list in them does. */
import { hash } from 'node:crypto';
import type { StoreTable } from '../bytes/store.ts';
import type { KeptFolder } from './kept-folder.ts';
import { type Merged, merged } from './merged.ts';
import { FILE_SIZE, type RangeFiles, sharedLists, writeLeaf, writeRange } from './range-files.ts';
import { fileIn, keysOfRanges, type PlacedShare, RANGE_BITS, RANGES } from './ranges.ts';

/** By what decides it (`keysOfRanges`): what came of a range, or the name of a file that several share. What no issue changed is the same in the next build. */
export type Known = Record<string, RangeFiles | string>;

export interface WrittenStore {
  table: StoreTable;
  known: Known;
}

/** `before`: of an earlier build; it counts where the files that it names are there. */
export function writeStore(shares: readonly PlacedShare[], folder: KeptFolder, before: Known = {}): WrittenStore {
  const known: Known = {};
  const keys = keysOfRanges(shares);
  /** Those of ranges that are to share a file, joined, so that few bytes of each wait for it. */
  const joined = new Map<number, Uint8Array>();
  const ranges = keys.map((key, range): RangeFiles => {
    const earlier = before[key];
    if (typeof earlier === 'object' && folder.keep(namesIn(earlier))) {
      known[key] = earlier;
      return earlier;
    }
    const lists = listsIn(shares, range);
    const files = writeRange(lists, range, folder);
    if (files.size > 0 && files.tree === '') joined.set(range, sharedLists(lists));
    known[key] = files;
    return files;
  });
  const leaf = (first: number, end: number, way: number): string => {
    const key = hash('sha256', `${way} ${keys.slice(first, end).join(' ')}`);
    const earlier = before[key];
    const isThere = typeof earlier === 'string' && folder.keep([earlier]);
    const listsOf = (range: number): Merged => {
      const one = joined.get(range);
      return one ? merged([{ base: 0, file: one }]) : listsIn(shares, range);
    };
    const own = Array.from({ length: end - first }, (_, at) => first + at).filter((range) => ranges[range]?.size);
    const name = isThere ? earlier : writeLeaf(own.map(listsOf), way, folder);
    known[key] = name;
    return name;
  };
  const long = ranges.flatMap((range) => range.long).sort((a, b) => (a.word < b.word ? -1 : 1));
  const table = {
    ...treeOf(ranges, leaf),
    long: long.map(({ word }) => word),
    firsts: long.map(({ firsts }) => firsts),
    pieces: digestsIn(long.flatMap(({ files }) => files)),
  };
  return { table, known };
}

/** `leaf` gives the name of the file of the ranges from `first` up to, not including, `end`. */
function treeOf(ranges: readonly RangeFiles[], leaf: (first: number, end: number, way: number) => string) {
  const sums = new Float64Array(RANGES + 1);
  for (const [at, { size }] of ranges.entries()) sums[at + 1] = (sums[at] ?? 0) + size;
  let tree = '';
  const files: string[] = [];
  const write = (first: number, end: number, bits: number, way: number): void => {
    const size = (sums[end] ?? 0) - (sums[first] ?? 0);
    if (size === 0) {
      tree += 'e';
    } else if (size <= FILE_SIZE) {
      tree += 'f';
      files.push(leaf(first, end, way));
    } else if (bits === RANGE_BITS) {
      tree += ranges[first]?.tree ?? '';
      files.push(...(ranges[first]?.files ?? []));
    } else {
      tree += 's';
      const middle = (first + end) / 2;
      write(first, middle, bits + 1, way * 2);
      write(middle, end, bits + 1, way * 2 + 1);
    }
  };
  write(0, RANGES, 0, 1);
  return { tree, files: digestsIn(files) };
}

const listsIn = (shares: readonly PlacedShare[], range: number): Merged =>
  merged(
    shares.flatMap((share) => {
      const file = fileIn(share, range);
      return file ? [{ base: share.base, file }] : [];
    }),
  );

const namesIn = ({ files, long }: RangeFiles): string[] => [...files, ...long.flatMap((list) => list.files)];

/** The end of each name. */
const digestsIn = (names: readonly string[]): string =>
  names.map((name) => name.slice(name.lastIndexOf('-') + 1)).join('');
