/** Chinese words with the frequencies of modern print, from the dictionary of jieba: a line each, `词 频次 词性`. */
import { dict } from '@node-rs/jieba/dict.js';
import type { Random } from '../../ingest/generate/random.ts';

export interface Word {
  text: string;
  count: number;
  /** Part of speech: `n`, `v`, `nr` (a person), `ns` (a place), `nt` (an institution) … */
  tag: string;
}

export function readVocabulary(): Word[] {
  return new TextDecoder()
    .decode(dict)
    .split('\n')
    .flatMap((line) => {
      const [text = '', count = '0', tag = ''] = line.split(' ');
      return /^\p{Script=Han}{1,6}$/u.test(text) ? [{ text, count: Number(count), tag }] : [];
    });
}

/** Draws items, each as often as its weight says. */
export function sampler<Item>(items: readonly Item[], weightOf: (item: Item, rank: number) => number) {
  const sums = new Float64Array(items.length);
  let total = 0;
  for (const [rank, item] of items.entries()) {
    total += weightOf(item, rank);
    sums[rank] = total;
  }
  return (random: Random): Item => {
    const wanted = random.next() * total;
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return items[low] as Item;
  };
}
