/**
 * Pagefind's chunks of all shards → files that hold the same words of every shard, so that a word is one request, whatever the number of
 * shards. Of each shard a file has one part, written as Pagefind writes a chunk. One file and a chunk of each shard are in memory at a time.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { listHead, readerOf, SIGNATURE } from './cbor.ts';
import { joinedParts } from './parts.ts';

/** Bytes of a file before it is compressed, to a third or half of them. A query loads one file a word; a word of its own may be larger. */
const FILE_SIZE = 32_000;

/** `indexes`: the folders `0.pf_index` … of the shards. Writes `0.pf_words`, … into `folder` and returns the first words of them. */
export function writeWordFiles(indexes: readonly string[], folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const starts: string[] = [];
  let parts: Uint8Array[][] = [];
  let size = 0;
  const write = () => {
    const file = gzipSync(joinedParts(parts.map(chunkOf)));
    writeFileSync(join(folder, `${starts.length - 1}.pf_words`), file);
  };
  for (const { word, entries } of merged(indexes)) {
    if (size === 0 || size >= FILE_SIZE) {
      if (size > 0) write();
      starts.push(word);
      [parts, size] = [indexes.map(() => []), 0];
    }
    for (const [shard, entry] of entries) {
      parts[shard]?.push(entry);
      size += entry.length;
    }
  }
  if (size > 0) write();
  return starts;
}

function chunkOf(entries: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Buffer.from(SIGNATURE), listHead(1), listHead(entries.length), ...entries]);
}

/** What a shard has of a word, as Pagefind wrote it. `key`: the word in UTF-8, whose order is Pagefind's. */
interface Entry {
  word: string;
  key: Buffer;
  bytes: Uint8Array;
}

/** Every word of all shards in order, with the entries of those that have it. */
function* merged(indexes: readonly string[]): Generator<{ word: string; entries: [number, Uint8Array][] }> {
  const readers = indexes.map(entriesOf);
  const heads = readers.map((reader) => take(reader));
  for (;;) {
    let first: Entry | undefined;
    for (const head of heads) if (head && (!first || head.key.compare(first.key) < 0)) first = head;
    if (!first) return;
    const { word } = first;
    const entries: [number, Uint8Array][] = [];
    for (const [shard, reader] of readers.entries()) {
      const head = heads[shard];
      if (head?.word !== word) continue;
      entries.push([shard, head.bytes]);
      heads[shard] = take(reader);
    }
    yield { word, entries };
  }
}

function take(entries: Generator<Entry, void>): Entry | undefined {
  return entries.next().value ?? undefined;
}

/** The entries of a shard, in order; see chunk.ts for the format. */
function* entriesOf(index: string): Generator<Entry, void> {
  let last = Buffer.alloc(0);
  for (let number = 0; number < readdirSync(index).length; number += 1) {
    const bytes = gunzipSync(readFileSync(join(index, `${number}.pf_index`)));
    const reader = readerOf(bytes);
    reader.list();
    for (let words = reader.list(); words > 0; words -= 1) {
      const start = reader.place();
      reader.list();
      const word = reader.text();
      const key = Buffer.from(word);
      if (key.compare(last) <= 0) throw new Error(`${word} is out of order in ${index}: another version of Pagefind?`);
      last = key;
      reader.skip();
      reader.skip();
      yield { word, key, bytes: bytes.subarray(start, reader.place()) };
    }
  }
}
