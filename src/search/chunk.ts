/**
 * One file of the index (`*.pf_index`, format of Pagefind 1.6) → where words stand. Read here and not by Pagefind's own engine, which answers
 * a word as text with an object for each article: at 20,000 articles that takes ten times as long, and its tables are half of what a first
 * query loads. Pure.
 */
import { type CborReader, readerOf } from './cbor.ts';
import { type Posting, postingBuilder } from './postings.ts';

export interface Chunk {
  reader: CborReader;
  /** Its words, in no order that matters here. */
  words: string[];
  /** Of each word, the place of its list of articles. */
  places: number[];
}

/** `[[[word, articles, [[word as written, articles], …]], …]]`: Pagefind files a word without its accents and lists those with them inside. */
export function openChunk(bytes: Uint8Array): Chunk {
  const reader = readerOf(bytes);
  const chunk: Chunk = { reader, words: [], places: [] };
  const entry = () => {
    chunk.words.push(reader.text());
    chunk.places.push(reader.place());
    reader.skip();
  };
  reader.list();
  for (let words = reader.list(); words > 0; words -= 1) {
    reader.list();
    entry();
    for (let forms = reader.list(); forms > 0; forms -= 1) {
      reader.list();
      entry();
    }
  }
  return chunk;
}

/** Places of all words that begin so in the chunks of one shard. `size`: articles of the shard, whose numbers start at 0. */
export function postingIn(chunks: readonly Chunk[], beginning: string, size: number): Posting {
  const rows: number[] = [];
  const positions: number[] = [];
  let mixed = 0;
  for (const { reader, words, places } of chunks) {
    for (const [index, word] of words.entries()) {
      if (!word.startsWith(beginning)) continue;
      reader.goTo(places[index] ?? 0);
      gather(reader, rows, positions);
      mixed += 1;
    }
  }
  return mixed > 1 ? inArticles(rows, positions, size) : rowByRow(rows, positions);
}

/** `[[article, [-weight, position, …], [places in metadata]], …]`; articles and positions each as the difference from the one before. */
function gather(reader: CborReader, rows: number[], positions: number[]): void {
  let row = 0;
  for (let articles = reader.list(); articles > 0; articles -= 1) {
    reader.list();
    row += reader.number();
    let position = 0;
    for (let places = reader.list(); places > 0; places -= 1) {
      const step = reader.number();
      if (step < 0) continue;
      position += step;
      rows.push(row);
      positions.push(position);
    }
    reader.skip();
  }
}

/** Articles ascending, and in each the positions. */
function rowByRow(rows: ArrayLike<number>, positions: ArrayLike<number>): Posting {
  const made = postingBuilder(rows.length, rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    made.add(positions[at] ?? 0);
    if (rows[at + 1] !== rows[at]) made.close(rows[at] ?? 0);
  }
  return made.done();
}

/** Several words are mixed by counting, many times faster than by comparing. */
function inArticles(rows: readonly number[], positions: readonly number[], size: number): Posting {
  const ends = new Uint32Array(size);
  for (const row of rows) ends[row] = (ends[row] ?? 0) + 1;
  for (let row = 1; row < size; row += 1) ends[row] = (ends[row] ?? 0) + (ends[row - 1] ?? 0);
  const starts = ends.slice();
  const sorted = new Uint32Array(positions.length);
  const rowOf = new Uint32Array(positions.length);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? 0;
    const place = (starts[row] ?? 0) - 1;
    starts[row] = place;
    rowOf[place] = row;
    insert(sorted, place, ends[row] ?? 0, positions[at] ?? 0);
  }
  return rowByRow(rowOf, sorted);
}

/** Puts a value before or among the ascending ones from `place + 1` up to `end`. They are few, so that this is faster than to sort them. */
function insert(values: Uint32Array, place: number, end: number, value: number): void {
  let at = place;
  while (at + 1 < end && (values[at + 1] ?? 0) < value) {
    values[at] = values[at + 1] ?? 0;
    at += 1;
  }
  values[at] = value;
}
