/** One misprint planted into a phrase of the list: what a reading program or a hand does to one letter. */
import type { Random } from '../generate/random.ts';
import { misreading } from '../planted/alike.ts';

export const MISPRINTS = ['any', 'shape', 'sound', 'swapped', 'missing', 'added'] as const;
export type Misprint = (typeof MISPRINTS)[number];

/** The phrase with the misprint; undefined where it has none of this kind. Numbers stay: 四中全会 is no misprint of 五中全会. */
export function misprinted(
  phrase: string,
  misprint: Misprint,
  letters: readonly string[],
  random: Random,
): string | undefined {
  const places = [...phrase].flatMap((char, at) =>
    /(?![一二三四五六七八九十])\p{Script=Han}/u.test(char) ? [at] : [],
  );
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  const char = phrase[at] ?? '';
  const put = (width: number, words: string): string | undefined => {
    const out = phrase.slice(0, at) + words + phrase.slice(at + width);
    return out === phrase ? undefined : out;
  };
  switch (misprint) {
    case 'swapped':
      return places.includes(at + 1) ? put(2, (phrase[at + 1] ?? '') + char) : undefined;
    case 'missing':
      // Without its first or last letter a phrase is often another right one: 农业局 for 市农业局.
      return at === 0 || at === phrase.length - 1 ? undefined : put(1, '');
    case 'added':
      return put(0, random.int(0, 1) === 0 ? char : random.pick([...letters]));
    case 'any':
      return put(1, random.pick([...letters]));
    default: {
      const other = misreading(misprint, char, new Set(letters), random);
      return other === undefined ? undefined : put(1, other);
    }
  }
}
