/**
 * The lists of all words (`word-lists.ts`) → files that a browser asks for: `0.pf_words`, … with the places of words, several words in one;
 * `0.pf_characters`, … with how often single characters stand where. One file of each kind is in memory at a time.
 */
import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { characterCounter } from './character-lists.ts';
import { listFile, type WordList } from './lists.ts';
import { type Entry, entriesOf, type ShardWords } from './word-lists.ts';

/** Numbers in a file, of a byte or little more each. What is filed as one word stays in one file, however large. */
const FILE_SIZE = 8_000;

export interface WordFiles {
  /** The first word of each file of words, in order. */
  starts: string[];
  /** The first character of each file of characters, in order. */
  characters: string[];
  /** Of what all files hold. */
  digest: string;
}

/** `titleEnds`: see the catalogue. */
export function writeWordFiles(shards: readonly ShardWords[], titleEnds: Uint32Array, folder: string): WordFiles {
  mkdirSync(folder, { recursive: true });
  const hash = createHash('sha256');
  const words = fileWriter(folder, 'pf_words', hash);
  const characters = fileWriter(folder, 'pf_characters', hash);
  const counter = characterCounter(titleEnds, characters.add);
  for (const entry of entriesOf(shards)) {
    words.add(entry);
    counter.add(entry);
  }
  counter.end();
  return { starts: words.end(), characters: characters.end(), digest: hash.digest('hex') };
}

/** `end` returns what was filed first in each file. */
function fileWriter(folder: string, extension: string, hash: Hash) {
  const starts: string[] = [];
  let lists: WordList[] = [];
  let size = 0;
  const write = () => {
    if (lists.length === 0) return;
    const file = listFile(lists);
    hash.update(file);
    writeFileSync(join(folder, `${starts.length - 1}.${extension}`), gzipSync(file));
    [lists, size] = [[], 0];
  };
  return {
    add: ({ filed, lists: added }: Entry): void => {
      const more = added.reduce((sum, list) => sum + sizeOf(list), 0);
      if (size + more > FILE_SIZE) write();
      if (lists.length === 0) starts.push(filed);
      lists.push(...added);
      size += more;
    },
    end: (): string[] => {
      write();
      return starts;
    },
  };
}

const sizeOf = ({ word, articles, positions }: WordList): number =>
  Buffer.byteLength(word) + 2 * articles.length + positions.length;
