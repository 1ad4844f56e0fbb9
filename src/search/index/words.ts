/** The files of words (`word-files.ts`), read one by one as words are asked for. */

import { keeping } from '../ask/lru-cache.ts';
import type { WordTable } from './catalogue.ts';
import { countedAs } from './character-lists.ts';
import { loaded } from './inflated.ts';
import { type Lists, openLists, postingsIn } from './lists.ts';
import { type Counted, either, type Posting } from './postings.ts';

/** Words that begin so. `afterMark`: only where punctuation stands before them, or only where it does not. */
export interface Asked {
  beginning: string;
  afterMark?: boolean | undefined;
}

export interface Words {
  /** Places of all these words. */
  find: (asked: Asked) => Promise<Posting>;
  /** How often a character stands where; only in title and subtitle if so. */
  count: (character: string, inTitle: boolean) => Promise<Counted>;
}

/** Lists kept read, for those who sort, filter, or look at near matches. */
const KEPT_LISTS = 100;
/** Files kept open: some 20 kB each. */
const KEPT_FILES = 300;

/** `folder`: the address of the index, with a slash at the end. */
export function openWords(folder: string, { name, starts, characters }: WordTable): Words {
  const listsIn = keeping(KEPT_FILES, (file: string) => loaded(`${folder}${name}/${file}`, openLists));
  const files = (extension: string, numbers: readonly number[]): Promise<Lists[]> =>
    Promise.all(numbers.map((number) => listsIn(`${number}.${extension}`)));
  return {
    find: keeping(
      KEPT_LISTS,
      async ({ beginning, afterMark }) => {
        const lists = await files('pf_words', filesFor(filed(beginning), starts));
        return either(lists.flatMap((list) => postingsIn(list, beginning, afterMark)));
      },
      ({ beginning, afterMark }) => `${beginning} ${afterMark}`,
    ),
    count: async (character, inTitle) => {
      const [start = ''] = filed(character);
      const lists = await files('pf_characters', filesFor(start, characters));
      const { articles, starts: counts } = either(
        lists.flatMap((list) => postingsIn(list, countedAs(character, inTitle))),
      );
      return { articles, starts: counts };
    },
  };
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
