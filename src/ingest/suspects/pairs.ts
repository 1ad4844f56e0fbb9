/** How often letters stand side by side in the issue: its own small language. */
import type { Strand } from './model.ts';

/** How often a pair of letters is printed. */
export type PairCount = (pair: string) => number;

export const usualPairs = (strands: readonly Strand[]): PairCount => counted(strands, 2);

/** How often each stretch of `length` letters is printed. */
export function counted(strands: readonly Strand[], length: number): PairCount {
  const counts = new Map<string, number>();
  for (const { letters } of strands)
    for (let at = 0; at + length <= letters.length; at++) {
      const stretch = letters.slice(at, at + length);
      counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
    }
  return (stretch) => counts.get(stretch) ?? 0;
}

/** Letters that change places by right: numbers, measures, levels of government, pronouns, directions. */
export const FREE: ReadonlySet<string> = new Set(
  '一二三四五六七八九十百千万亿两0123456789省市县区乡镇村街年月日天时个名项家位次期我你他她它们这那上下左右前后内外东南西北大小多少新老男女正副的了和与及在是有为以将把被对从到也又都更最不未',
);

/** Most doublings that pairs may speak for or against a reading. */
const MOST_GAIN = 4;

/** How much more usual the pairs of `wanted` are than those of `printed`, in doublings; both are words with a letter of context each side. */
export function gain(printed: string, wanted: string, usual: PairCount): number {
  const better = Math.log2((rarest(wanted, usual) + 0.5) / (rarest(printed, usual) + 0.5));
  return Math.max(-MOST_GAIN, Math.min(MOST_GAIN, better));
}

function rarest(text: string, usual: PairCount): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 1 < text.length; at++) least = Math.min(least, usual(text.slice(at, at + 2)));
  return least;
}
