/** Words of the language with how usual they are, from the dictionary in data/words.json. */
import classes from './data/words.json' with { type: 'json' };
import { NONE, nodeOf, type Tree, treeOf } from './tree.ts';

/** Fewest letters of a long word. */
export const FEWEST_LONG = 4;

/** No word ends here. */
const NO_WORD = -1;
const { tree: words, doublings } = grown();

/** The words, letter by letter. */
export const WORDS: Tree = words;

const TOTAL = Math.log2(classes.reduce((sum, one) => sum + (one.words.length / one.letters) * 2 ** one.doublings, 0));

/** How surprising the word is that ends at this node of WORDS, in doublings: the more, the rarer; undefined where none ends. */
export const surpriseAt = (node: number): number | undefined => {
  const usual = node === NONE ? NO_WORD : (doublings[node] ?? NO_WORD);
  return usual === NO_WORD ? undefined : TOTAL - usual;
};

export const surpriseOf = (word: string): number | undefined => surpriseAt(nodeOf(WORDS, word));

/** What a letter that is no word by itself costs: rarer than the rarest word. */
export const UNKNOWN_LETTER = TOTAL - Math.min(...classes.map((one) => one.doublings)) + 2;

/** The surprise of the most usual word of `from` letters to `to`. */
export const leastSurprise = (from: number, to: number): number =>
  TOTAL - Math.max(...classes.filter(({ letters }) => letters >= from && letters <= to).map((one) => one.doublings));

export interface LongWord {
  word: string;
  surprise: number;
}

/** Long words by each half of them: one letter that is wrong leaves one half as it is. */
const halves = byHalf();
export const HALVES: Tree = halves.tree;

/** The long words that begin with the half at this node of HALVES, and those that end with it. */
export const longWordsAt = (node: number): { start: readonly LongWord[]; end: readonly LongWord[] } | undefined =>
  halves.words.get(node);

function grown(): { tree: Tree; doublings: Int8Array } {
  const tree = treeOf(classes.reduce((sum, one) => sum + one.words.length, 0));
  const usual = new Int8Array(tree.size).fill(NO_WORD);
  for (const one of classes)
    for (let from = 0; from < one.words.length; from += one.letters) {
      let node = tree.root;
      for (let at = from; at < from + one.letters; at++) node = tree.grow(node, one.words.charCodeAt(at));
      usual[node] = one.doublings;
    }
  return { tree, doublings: usual };
}

function halfOf(word: string): number {
  return Math.floor(word.length / 2);
}

function byHalf() {
  const long = classes.filter(({ letters }) => letters >= FEWEST_LONG);
  const tree = treeOf(long.reduce((sum, one) => sum + one.words.length, 0));
  const known = new Map<number, { start: LongWord[]; end: LongWord[] }>();
  const under = (half: string) => {
    let node = tree.root;
    for (let at = 0; at < half.length; at++) node = tree.grow(node, half.charCodeAt(at));
    const both = known.get(node) ?? { start: [], end: [] };
    known.set(node, both);
    return both;
  };
  for (const { words: all, letters, doublings: usual } of long)
    for (let from = 0; from < all.length; from += letters) {
      const word = { word: all.slice(from, from + letters), surprise: TOTAL - usual };
      under(word.word.slice(0, halfOf(word.word))).start.push(word);
      under(word.word.slice(-halfOf(word.word))).end.push(word);
    }
  return { tree, words: known };
}
