/** Pagefind's chunks of all shards → the list of each word, whatever the number of shards. One chunk of each is in memory at a time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CborReader, readerOf } from './cbor.ts';
import type { WordList } from './lists.ts';
import type { Punctuation } from './punctuation.ts';
import { isBrokenPair } from './tokens.ts';

/** What a shard has of words. */
export interface ShardWords {
  /** The folder of its chunks `0.pf_index`, … */
  index: string;
  /** Number of its first article in the catalogue. */
  first: number;
  punctuation: Punctuation;
}

/** The words that Pagefind files under one: without its accents, and those with them. */
export interface Entry {
  filed: string;
  lists: WordList[];
}

/** In order of `filed`, by code points. */
export function* entriesOf(shards: readonly ShardWords[]): Generator<Entry> {
  const readers = shards.map(entriesIn);
  const heads = readers.map(next);
  for (;;) {
    let first: ShardEntry | undefined;
    for (const head of heads) if (head && (!first || head.key.compare(first.key) < 0)) first = head;
    if (!first) return;
    const { filed } = first;
    const lists = new Map<string, WordList>();
    for (const [shard, reader] of readers.entries()) {
      const head = heads[shard];
      if (head?.filed !== filed) continue;
      for (const list of head.lists) {
        const known = lists.get(list.word);
        if (known) append(known, list);
        else lists.set(list.word, list);
      }
      heads[shard] = next(reader);
    }
    yield { filed, lists: [...lists.values()] };
  }
}

const next = (entries: Generator<ShardEntry, void>): ShardEntry | undefined => entries.next().value ?? undefined;

/** Shards follow one another, and so do their articles. */
function append(list: WordList, behind: WordList): void {
  for (const column of ['articles', 'counts', 'positions', 'marks'] as const)
    for (const number of behind[column]) list[column].push(number);
}

/** `key`: the word in UTF-8, whose order is Pagefind's. */
interface ShardEntry extends Entry {
  key: Buffer;
}

/** `[[[word, articles, [[word as written, articles], …]], …]]` in each chunk (format of Pagefind 1.6). */
function* entriesIn(shard: ShardWords): Generator<ShardEntry, void> {
  let last = Buffer.alloc(0);
  for (let number = 0; number < readdirSync(shard.index).length; number += 1) {
    const reader = readerOf(gunzipSync(readFileSync(join(shard.index, `${number}.pf_index`))));
    reader.list();
    for (let words = reader.list(); words > 0; words -= 1) {
      reader.list();
      const list = listIn(reader, shard);
      const filed = list.word;
      const key = Buffer.from(filed);
      if (key.compare(last) <= 0)
        throw new Error(`${filed} is out of order in ${shard.index}: another version of Pagefind?`);
      last = key;
      const lists = [list];
      for (let forms = reader.list(); forms > 0; forms -= 1) {
        reader.list();
        lists.push(listIn(reader, shard));
      }
      yield { filed, key, lists: lists.filter(({ articles }) => articles.length > 0) };
    }
  }
}

/** `word, [[article, [-weight, position, …], [places in metadata]], …]`; articles and positions each as the difference from the one before. */
function listIn(reader: CborReader, { first, punctuation }: ShardWords): WordList {
  const word = reader.text();
  const list: WordList = { word, articles: [], counts: [], positions: [], marks: [] };
  const broken = isBrokenPair(word);
  let row = 0;
  for (let articles = reader.list(); articles > 0; articles -= 1) {
    reader.list();
    row += reader.number();
    const before = list.positions.length;
    let position = 0;
    for (let places = reader.list(); places > 0; places -= 1) {
      const step = reader.number();
      if (step < 0) continue;
      position += step;
      list.positions.push(position);
      list.marks.push(punctuation.before(row, position));
      if (broken && !punctuation.before(row, position + 1))
        throw new Error(`${word} is not where it is in the text: another version of Pagefind?`);
    }
    reader.skip();
    if (list.positions.length === before) continue;
    list.articles.push(first + row);
    list.counts.push(list.positions.length - before);
  }
  return list;
}
