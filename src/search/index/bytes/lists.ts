/**
 * What a file of words holds before it is compressed: a list for each word, of where it stands. One column for each kind of number: these compress
 * to two thirds of what rows do. Of a column only what is asked for is read. Pure; runs in Node and in the browser.
 */

import { filtered, type Posting } from '../postings.ts';
import { joinedParts, partsOf } from './byte-sections.ts';
import { type ByteWriter, byteWriter, numbersIn } from './varint.ts';

/** The lists of a file, one behind the other, unread. */
export interface Lists {
  words: string[];
  /** Of each word: how many articles. */
  lengths: Uint32Array;
  /** Columns of varints; see `listFile`. */
  articles: Uint8Array;
  counts: Uint8Array;
  positions: Uint8Array;
  /** Bits, the lowest of a byte first. */
  marks: Uint8Array;
}

/** Writes a file of lists word by word, in their order in it; see `docs/search-index.md`. */
export interface ListWriter {
  /** The next word, and in how many articles it stands. */
  word: (word: string, articles: number) => void;
  /** Of its articles: each as the step from the one before. */
  articles: ByteWriter;
  /** Of each: how often. */
  counts: ByteWriter;
  /** Each as the step from the one before in its article. */
  positions: ByteWriter;
  /** Of each position. */
  mark: (afterMark: number) => void;
  /** What was written; the writer is empty then. */
  file: () => Uint8Array;
}

export function listWriter(): ListWriter {
  let words: string[] = [];
  const [lengths, articles, counts, positions, marks] = [0, 1, 2, 3, 4].map(byteWriter) as Columns;
  let [bits, size] = [0, 0];
  return {
    word: (word, length) => {
      words.push(word);
      lengths.number(length);
    },
    articles,
    counts,
    positions,
    mark: (afterMark) => {
      bits |= afterMark << (size & 7);
      size += 1;
      if ((size & 7) === 0) {
        marks.byte(bits);
        bits = 0;
      }
    },
    file: () => {
      if ((size & 7) !== 0) marks.byte(bits);
      const names = new TextEncoder().encode(words.join('\n'));
      [words, bits, size] = [[], 0, 0];
      return joinedParts([names, ...[lengths, articles, counts, positions, marks].map((column) => column.taken())]);
    },
  };
}

type Columns = [ByteWriter, ByteWriter, ByteWriter, ByteWriter, ByteWriter];

export function openLists(file: Uint8Array): Lists {
  const [names, lengths, articles, counts, positions, marks] = partsOf(file);
  if (!names || !lengths || !articles || !counts || !positions || !marks) throw new Error('Not a file of words');
  const words = new TextDecoder().decode(names).split('\n');
  return { words, lengths: numbersIn(lengths, 0, words.length), articles, counts, positions, marks };
}

/** A posting for each word that is wanted. `afterMark`: only places with punctuation before them, or only those without. */
export function postingsIn(lists: Lists, isWanted: (word: string) => boolean, afterMark?: boolean): Posting[] {
  const wanted = lists.words.flatMap((word, at) => (isWanted(word) ? [at] : []));
  const [first, last] = [wanted[0], wanted[wanted.length - 1]];
  if (first === undefined || last === undefined) return [];
  const { rows, articles, starts, positions, skipped } = read(lists, first, last + 1);
  return wanted.map((at) => {
    const [from, to] = [rows[at - first], rows[at - first + 1]];
    const posting = { articles: articles.subarray(from, to), starts: starts.subarray(from, (to ?? 0) + 1), positions };
    if (afterMark === undefined) return posting;
    return filtered(posting, (place) => bitAt(lists.marks, skipped + place) === Number(afterMark));
  });
}

/** Some lists, read. */
interface Piece {
  /** Of the n-th word: the places in `articles` from `rows[n]` up to, not including, `rows[n + 1]`. */
  rows: Uint32Array;
  /** As in a posting. */
  articles: Uint32Array;
  starts: Uint32Array;
  positions: Uint32Array;
  /** How many positions of the file stand before them. */
  skipped: number;
}

/** Those of the words from `first` up to, not including, `end`. */
function read({ lengths, ...columns }: Lists, first: number, end: number): Piece {
  const before = sumOf(lengths.subarray(0, first));
  const rows = endsOf(lengths.subarray(first, end));
  const size = rows[end - first] ?? 0;
  const counts = numbersIn(columns.counts, 0, before + size);
  const skipped = sumOf(counts.subarray(0, before));
  const starts = endsOf(counts.subarray(before));
  const told = columns.positions.length > 0 ? (starts[size] ?? 0) : 0;
  return {
    rows,
    articles: summed(numbersIn(columns.articles, before, size), rows),
    starts,
    positions: summed(numbersIn(columns.positions, skipped, told), starts),
    skipped,
  };
}

export function sumOf(numbers: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += numbers[at] ?? 0;
  return sum;
}

/** 0, and behind each number the sum up to it. */
function endsOf(numbers: Uint32Array): Uint32Array {
  const ends = new Uint32Array(numbers.length + 1);
  for (let at = 0; at < numbers.length; at += 1) ends[at + 1] = (ends[at] ?? 0) + (numbers[at] ?? 0);
  return ends;
}

/** Steps made numbers, in place; those from one of `starts` up to the next by themselves. */
function summed(steps: Uint32Array, starts: Uint32Array): Uint32Array {
  if (steps.length === 0) return steps;
  for (let part = 0; part + 1 < starts.length; part += 1) {
    const end = starts[part + 1] ?? 0;
    for (let at = (starts[part] ?? 0) + 1; at < end; at += 1) steps[at] = (steps[at] ?? 0) + (steps[at - 1] ?? 0);
  }
  return steps;
}

export const bitAt = (bits: Uint8Array, place: number): number => ((bits[place >> 3] ?? 0) >> (place & 7)) & 1;
