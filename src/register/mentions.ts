/** Names and where they stand, in order of first mention; a place counts once for a name. */
import type { Mention, RegisterData } from '../schema.ts';

export interface Mentions {
  add: (name: string, mention: Mention) => void;
  has: (name: string) => boolean;
  names: () => Iterable<string>;
  entries: () => RegisterData['people'];
}

export function mentions(): Mentions {
  const byName = new Map<string, Map<string, Mention>>();
  return {
    add: (name, mention) => {
      const place = `${mention.article} ${mention.anchor} ${mention.anchor === undefined ? mention.as : ''}`;
      const known = byName.get(name);
      if (!known) byName.set(name, new Map([[place, mention]]));
      else if (!known.has(place)) known.set(place, mention);
    },
    has: (name) => byName.has(name),
    names: () => byName.keys(),
    entries: () => [...byName].map(([name, places]) => ({ name, mentions: [...places.values()] })),
  };
}

/** Characters on either side that a clause may have; a longer one is cut. */
const LONGEST_SIDE = 32;

/** The clause in which a name stands, from mark to mark. */
export function wordsAround(text: string, at: number, length: number): string {
  let [start, end] = [Math.max(0, at - LONGEST_SIDE), at + length + LONGEST_SIDE];
  while (start < at && isInNumber(text, start)) start++;
  while (end > at + length && isInNumber(text, end)) end--;
  const before = text.slice(start, at).replace(/^[\s\S]*[，。！？；：\n]/u, '');
  const after = text.slice(at + length, end).replace(/[，。！？；：\n][\s\S]*$/u, '');
  const inside = `${before}${text.slice(at, at + length)}${after}`;
  return inside.replace(/^[”’）》、\s]+|[“‘（《、\s]+$/gu, '');
}

const NUMBER = /[\w０-９@（）() .\-－—]/u;

/** A cut there would leave half a number, which nobody could tell from a whole one. */
const isInNumber = (text: string, at: number): boolean =>
  NUMBER.test(text[at - 1] ?? '') && NUMBER.test(text[at] ?? '');
