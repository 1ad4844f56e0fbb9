/** How often letters stand side by side in the issue: its own small language. */
import { NONE, nodeOf, treeOf } from '../../chinese/tree.ts';
import type { Strand, Usual } from './model.ts';

const LONGEST = 3;

export function usualOf(strands: readonly Strand[]): Usual {
  const tree = treeOf(strands.reduce((sum, { letters }) => sum + LONGEST * letters.length, 0));
  const times = new Uint32Array(tree.size);
  for (const { letters } of strands)
    for (let from = 0; from < letters.length; from++) {
      let node = tree.root;
      for (let at = from; at < Math.min(from + LONGEST, letters.length); at++) {
        node = tree.grow(node, letters.charCodeAt(at));
        times[node] = (times[node] ?? 0) + 1;
      }
    }
  return (stretch) => {
    const node = nodeOf(tree, stretch);
    return node === NONE ? 0 : (times[node] ?? 0);
  };
}

/** Letters that change places by right: numbers, measures, levels of government, pronouns, directions. */
export const FREE: ReadonlySet<string> = new Set(
  '一二三四五六七八九十百千万亿两0123456789省市县区乡镇村街年月日天时个名项家位次期我你他她它们这那上下左右前后内外东南西北大小多少新老男女正副的了和与及在是有为以将把被对从到也又都更最不未',
);

/** Most doublings that pairs may speak for or against a reading. */
const MOST_GAIN = 4;

/** How much more usual the pairs of `wanted` are than those of `printed`, in doublings; both are words with a letter of context each side. */
export function gain(printed: string, wanted: string, usual: Usual): number {
  const better = Math.log2((rarest(wanted, usual) + 0.5) / (rarest(printed, usual) + 0.5));
  return Math.max(-MOST_GAIN, Math.min(MOST_GAIN, better));
}

function rarest(text: string, usual: Usual): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 1 < text.length; at++) least = Math.min(least, usual(text.slice(at, at + 2)));
  return least;
}
