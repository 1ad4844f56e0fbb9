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
  for (const { reader, words, places } of chunks) {
    for (const [index, word] of words.entries()) {
      if (!word.startsWith(beginning)) continue;
      reader.goTo(places[index] ?? 0);
      gather(reader, rows, positions);
    }
  }
  return inArticles(rows, positions, size);
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

/** Several words are mixed by counting, many times faster than by comparing. */
function inArticles(rows: readonly number[], positions: readonly number[], size: number): Posting {
  const ends = new Uint32Array(size);
  for (const row of rows) ends[row] = (ends[row] ?? 0) + 1;
  for (let row = 1; row < size; row += 1) ends[row] = (ends[row] ?? 0) + (ends[row - 1] ?? 0);
  const starts = ends.slice();
  const sorted = new Uint32Array(positions.length);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? 0;
    const place = (starts[row] ?? 0) - 1;
    starts[row] = place;
    sorted[place] = positions[at] ?? 0;
  }
  const made = postingBuilder(Math.min(size, rows.length), positions.length);
  for (let row = 0; row < size; row += 1) {
    const own = sorted.subarray(starts[row], ends[row]);
    if (own.length === 0) continue;
    for (const position of own.length > 1 ? own.sort() : own) made.add(position);
    made.close(row);
  }
  return made.done();
}
