/** The files of words (`word-files.ts`), read one by one as words are asked for. */
import { type Chunk, openChunk } from './chunk.ts';
import { inflatedBytes } from './inflated.ts';
import { keeping } from './keeping.ts';
import { partsOf } from './parts.ts';

/** What the shards have of the words that begin so: a list for each file, with a chunk for each shard. */
export type Words = (beginning: string) => Promise<Chunk[][]>;

/** Files kept open: some 30 kB each. */
const KEPT_FILES = 400;

/** `folder`: their address with a slash at the end. `starts`: the first word of each, in order. */
export function openWords(folder: string, starts: readonly string[]): Words {
  const file = keeping(KEPT_FILES, async (number: number) =>
    partsOf(await inflatedBytes(`${folder}${number}.pf_words`)).map(openChunk),
  );
  return (beginning) => Promise.all(filesFor(filed(beginning), starts).map(file));
}

/** Numbers of the files in which words that begin so may stand: the last that starts no later, and those after it that start so. */
export function filesFor(beginning: string, starts: readonly string[]): number[] {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(beginning, starts[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  const numbers = low > 0 ? [low - 1] : [];
  for (let number = low; starts[number]?.startsWith(beginning); number += 1) numbers.push(number);
  return numbers;
}

/** By code points, as Pagefind sorts; JavaScript's own order has U+10000 and above before U+E000. */
function isBefore(a: string, b: string): boolean {
  const [one, other] = [Array.from(a), Array.from(b)];
  const at = one.findIndex((sign, index) => sign !== other[index]);
  if (at < 0) return one.length < other.length;
  return (one[at]?.codePointAt(0) ?? 0) < (other[at]?.codePointAt(0) ?? -1);
}

/** The word under which Pagefind files a word: accents away, Hangul in its letters, kana as they are. */
function filed(word: string): string {
  return word.replace(/[^\u3040-\u30ff]/gu, (sign) => sign.normalize('NFD').replace(/[\u0300-\u036f]/gu, ''));
}
