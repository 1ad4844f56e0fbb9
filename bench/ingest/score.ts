/** One metric: hits, what was found, what is true. Texts are compared by NFKC, without white space and characters that cannot be seen. */

/** Hits of `found` things against `true` things. */
export interface Score {
  name: string;
  hits: number;
  found: number;
  truth: number;
}

export const precision = ({ hits, found }: Score): number => (found === 0 ? 1 : hits / found);
export const recall = ({ hits, truth }: Score): number => (truth === 0 ? 1 : hits / truth);
export const f1 = (score: Score): number =>
  (2 * precision(score) * recall(score)) / (precision(score) + recall(score) || 1);

export const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

/** Multisets compared; each thing counts as often as it occurs. */
export function sets<T>(name: string, truth: readonly T[], found: readonly T[]): Score {
  const left = new Map<T, number>();
  for (const thing of truth) left.set(thing, (left.get(thing) ?? 0) + 1);
  let hits = 0;
  for (const thing of found) {
    const count = left.get(thing) ?? 0;
    if (count > 0) hits++;
    left.set(thing, count - 1);
  }
  return { name, hits, found: found.length, truth: truth.length };
}

/** Markdown marks of a source line; cells are compared without their separators. */
export const strip = (text: string): string =>
  text
    .replace(/^\s*(?:#{1,6}|[-*+•])(?=\s|$)|\*\*|<\/?[a-z]+\s*\/?>|^<|[|\t]/giu, '')
    .replace(/^<?(https?:\/\/[^>]*)>$/u, '$1');
