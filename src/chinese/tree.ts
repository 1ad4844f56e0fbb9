/** Stretches of letters as paths of a tree that lies in two flat tables: a step costs neither a string nor an object. */

/** No such path. */
export const NONE = -1;

/** A node is a whole number below `size`, so that what is known of it stands in a flat table, too. */
export interface Tree {
  root: number;
  size: number;
  /** The node one letter (UTF-16 unit) further, or NONE. */
  next: (node: number, letter: number) => number;
  /** The same; the path is made where there is none. */
  grow: (node: number, letter: number) => number;
}

/** Odd numbers that spread nodes and letters over the table (Knuth, multiplicative hashing; MurmurHash3's finaliser). */
const SPREAD_NODE = 0x9e3779b1;
const SPREAD = 0x85ebca6b;

/** An empty tree for at most `nodes` nodes. */
export function treeOf(nodes: number): Tree {
  // At most half full: a search for a free place stays short.
  const bits = Math.max(4, Math.ceil(Math.log2(2 * nodes + 1)));
  const size = 2 ** bits;
  const parents = new Int32Array(size).fill(NONE);
  const letters = new Uint16Array(size);
  const placeOf = (node: number, letter: number): number => {
    let at = Math.imul(Math.imul(node + 1, SPREAD_NODE) ^ Math.imul(letter, SPREAD), SPREAD_NODE) >>> (32 - bits);
    while (parents[at] !== NONE && (parents[at] !== node || letters[at] !== letter)) at = (at + 1) & (size - 1);
    return at;
  };
  return {
    root: size,
    size,
    next: (node, letter) => {
      const at = placeOf(node, letter);
      return parents[at] === NONE ? NONE : at;
    },
    grow: (node, letter) => {
      const at = placeOf(node, letter);
      parents[at] = node;
      letters[at] = letter;
      return at;
    },
  };
}

/** The node of a whole stretch, or NONE. */
export function nodeOf(tree: Tree, text: string): number {
  let node = tree.root;
  for (let at = 0; at < text.length && node !== NONE; at++) node = tree.next(node, text.charCodeAt(at));
  return node;
}
