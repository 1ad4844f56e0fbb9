/** The lists of one range, as several issues have them → those of the archive. Bytes are copied as they are: of each issue only the first article of a word is numbered anew. */
import { bitAt, type Lists, type ListWriter, openLists } from '../bytes/lists.ts';
import { endOf, sumIn } from '../bytes/varint.ts';

/** What one issue has. */
export interface Contribution {
  /** Number of the first article of the issue in the archive. */
  base: number;
  /** Of lists, articles numbered within the issue. */
  file: Uint8Array;
}

export interface Merged {
  /** In no order. */
  words: string[];
  /** Numbers in the list of each, of a byte or little more. */
  sizes: number[];
  /** Writes the list of a word of `words`. */
  write: (at: number, writer: ListWriter) => void;
}

/** Contributions come oldest first. */
export function merged(contributions: readonly Contribution[]): Merged {
  const opened = contributions.map(open);
  const ids = new Map<string, number>();
  /** Of each word, for each issue that has it: the number of the issue and that of the word there. */
  const parts: number[][] = [];
  for (const [issue, { lists }] of opened.entries()) {
    for (const [row, word] of lists.words.entries()) {
      const id = ids.get(word) ?? ids.size;
      if (id === ids.size) {
        ids.set(word, id);
        parts.push([]);
      }
      parts[id]?.push(issue, row);
    }
  }
  const eachPart = (at: number, take: (issue: Opened, row: number) => void): void => {
    const own = parts[at] ?? [];
    for (let part = 0; part < own.length; part += 2) {
      const issue = opened[own[part] ?? 0];
      if (issue) take(issue, own[part + 1] ?? 0);
    }
  };
  const sums = (of: (issue: Opened, row: number) => number): Uint32Array =>
    Uint32Array.from(parts, (_, at) => {
      let sum = 0;
      eachPart(at, (issue, row) => {
        sum += of(issue, row);
      });
      return sum;
    });
  const words = [...ids.keys()];
  const articles = sums(({ lists }, row) => lists.lengths[row] ?? 0);
  const positions = sums(({ places }, row) => between(places, row));
  const write: Merged['write'] = (at, writer) => {
    writer.word(words[at] ?? '', articles[at] ?? 0);
    let before = 0;
    eachPart(at, (issue, row) => {
      const { lists, base, first, last, ends, places } = issue;
      const start = ends.articles[row] ?? 0;
      writer.articles.number(base + (first[row] ?? 0) - before);
      writer.articles.bytes(lists.articles, endOf(lists.articles, start, 1), ends.articles[row + 1] ?? 0);
      before = base + (last[row] ?? 0);
      writer.counts.bytes(lists.counts, ends.counts[row] ?? 0, ends.counts[row + 1] ?? 0);
      writer.positions.bytes(lists.positions, ends.positions[row] ?? 0, ends.positions[row + 1] ?? 0);
      for (let place = places[row] ?? 0; place < (places[row + 1] ?? 0); place += 1)
        writer.mark(bitAt(lists.marks, place));
    });
  };
  const sizes = words.map((word, at) => Buffer.byteLength(word) + 2 * (articles[at] ?? 0) + (positions[at] ?? 0));
  return { words, sizes, write };
}

/** A contribution, and where its words lie in it. */
interface Opened {
  base: number;
  lists: Lists;
  /** Of each word: its first and its last article, numbered within the issue. */
  first: Uint32Array;
  last: Uint32Array;
  /** Where the bytes of the words before it end, in each column. */
  ends: Record<'articles' | 'counts' | 'positions', Uint32Array>;
  /** How many positions those have. */
  places: Uint32Array;
}

function open({ base, file }: Contribution): Opened {
  const lists = openLists(file);
  const size = lists.words.length;
  const column = () => new Uint32Array(size + 1);
  const ends = { articles: column(), counts: column(), positions: column() };
  const [first, last, places] = [column(), column(), column()];
  const tellsPlaces = lists.positions.length > 0;
  for (let row = 0; row < size; row += 1) {
    const length = lists.lengths[row] ?? 0;
    const [articles = 0, counts = 0, positions = 0] = [ends.articles[row], ends.counts[row], ends.positions[row]];
    ends.articles[row + 1] = endOf(lists.articles, articles, length);
    ends.counts[row + 1] = endOf(lists.counts, counts, length);
    first[row] = sumIn(lists.articles, articles, endOf(lists.articles, articles, 1));
    last[row] = sumIn(lists.articles, articles, ends.articles[row + 1] ?? 0);
    const told = tellsPlaces ? sumIn(lists.counts, counts, ends.counts[row + 1] ?? 0) : 0;
    ends.positions[row + 1] = endOf(lists.positions, positions, told);
    places[row + 1] = (places[row] ?? 0) + told;
  }
  return { base, lists, first, last, ends, places };
}

const between = (ends: Uint32Array, at: number): number => (ends[at + 1] ?? 0) - (ends[at] ?? 0);
