/**
 * Lists of words in files, as a browser asks for them (`docs/search-index.md`). Words share files by their key: the files are the leaves of a tree
 * that parts the keys bit by bit. A list too long for that has files of its own, one for each range of articles.
 */
import { lruCache } from '../../ask/lru-cache.ts';
import { loaded } from '../inflated.ts';
import { type Counted, either, firstFrom, type Posting } from '../postings.ts';
import { openLists, postingsIn } from './lists.ts';
import { firstKeyOf, KEY_BITS, KEYS_OF_FIRST, keyOfWord } from './word-key.ts';

/** What a table says of a store. */
export interface StoreTable {
  /** The tree, each knot before those below it, the lower keys first: `s` parts in two by the next bit, `f` is a file, `e` holds nothing. */
  tree: string;
  /** Digests of those files in order. */
  files: string;
  /** The words that have files of their own, ascending by code units. */
  long: string[];
  /** Of each: the first article of each of its files. */
  firsts: number[][];
  /** Digests of all those files in order. */
  pieces: string;
}

/** Letters of a digest: 40 bits, 4 in a letter from `a` to `p`, so that no digit in it looks like a telephone number. */
export const DIGEST = 10;

/** The name of a file of the tree: the way to it in bits behind a 1, as a number, and its digest. */
export const leafName = (way: number, digest: string): string => `${way.toString(16)}-${digest}`;
/** The name of a piece of a long list: the code points of its word, its first article, its digest. */
export const pieceName = (word: string, first: number, digest: string): string =>
  `${Array.from(word, (sign) => sign.codePointAt(0)?.toString(16)).join('_')}-${first}-${digest}`;

/** Words that begin so. A beginning is one character, or a whole word. */
export interface Asked {
  beginning: string;
  /** Only where punctuation stands before them, or only where it does not. */
  afterMark?: boolean | undefined;
  /** Ascending: files of long lists that tell of none of these articles are not asked for. What is found may stand in others too. */
  within?: Uint32Array | undefined;
}

export interface Store {
  find: (asked: Asked) => Promise<Posting>;
  /** Files that `find` has to load, known without loading any. */
  weight: (beginning: string) => number;
  /** Of one word of a store that tells no positions. */
  count: (word: string) => Promise<Counted>;
}

/** Lists kept read, for those who sort, filter, or look at near matches. */
const KEPT_LISTS = 100;
/** Files kept open: some 20 kB each. */
const KEPT_FILES = 300;

/** `folder`: the address of the files, with a slash at the end. */
export function openStore(folder: string, table: StoreTable): Store {
  const leaves = leavesOf(table);
  const long = longLists(table);
  const listsIn = lruCache(KEPT_FILES, (name: string) => loaded(`${folder}${name}`, openLists));
  const namesFor = (low: number, keys: number, isWanted: (word: string) => boolean, within?: Uint32Array): string[] => {
    const shared = leaves.filter(({ from, to }) => from < low + keys && to > low);
    const pieces = long.filter(({ word, from, to }) => isWanted(word) && reaches(within, from, to));
    return [...shared, ...pieces].map(({ name }) => name);
  };
  const namesOf = (beginning: string, within?: Uint32Array): string[] => {
    const isWanted = (word: string) => word.startsWith(beginning);
    if (Array.from(beginning).length > 1) return namesFor(keyOfWord(beginning), 1, isWanted, within);
    return namesFor(firstKeyOf(beginning), KEYS_OF_FIRST, isWanted, within);
  };
  const postings = async ({ beginning, afterMark, within }: Asked): Promise<Posting[]> => {
    const lists = await Promise.all(namesOf(beginning, within).map(listsIn));
    return lists.flatMap((list) => postingsIn(list, (word) => word.startsWith(beginning), afterMark));
  };
  const kept = lruCache(
    KEPT_LISTS,
    async (asked: Asked) => either(await postings(asked)),
    ({ beginning, afterMark }) => `${beginning} ${afterMark}`,
  );
  return {
    find: (asked) => (asked.within ? postings(asked).then(either) : kept(asked)),
    weight: (beginning) => namesOf(beginning).length,
    count: async (word) => {
      const isWord = (one: string) => one === word;
      const lists = await Promise.all(namesFor(keyOfWord(word), 1, isWord).map(listsIn));
      const { articles, starts } = either(lists.flatMap((list) => postingsIn(list, isWord)));
      return { articles, starts };
    },
  };
}

/** A file of the tree: it tells of the keys from `from` up to, not including, `to`. */
interface Leaf {
  from: number;
  to: number;
  name: string;
}

function leavesOf({ tree, files }: StoreTable): Leaf[] {
  const leaves: Leaf[] = [];
  let at = 0;
  const read = (from: number, bits: number, way: number): void => {
    const sign = tree[at];
    at += 1;
    const half = 2 ** (KEY_BITS - bits - 1);
    if (sign === 's') {
      read(from, bits + 1, way * 2);
      read(from + half, bits + 1, way * 2 + 1);
    } else if (sign === 'f') {
      const digest = files.slice(leaves.length * DIGEST, (leaves.length + 1) * DIGEST);
      leaves.push({ from, to: from + 2 * half, name: leafName(way, digest) });
    }
  };
  read(0, 0, 1);
  return leaves;
}

/** A file of a long list: it tells of the articles from `from` up to, not including, `to`. */
interface Piece extends Leaf {
  word: string;
}

function longLists({ long, firsts, pieces }: StoreTable): Piece[] {
  let digests = 0;
  return long.flatMap((word, at) =>
    (firsts[at] ?? []).map((from, piece, all): Piece => {
      const digest = pieces.slice(digests * DIGEST, (digests + 1) * DIGEST);
      digests += 1;
      return { word, from, to: all[piece + 1] ?? Infinity, name: pieceName(word, from, digest) };
    }),
  );
}

/** Whether one of the articles lies in the range; all do where none are named. */
const reaches = (articles: Uint32Array | undefined, from: number, to: number): boolean =>
  !articles || (articles[firstFrom(articles, from)] ?? Infinity) < to;
