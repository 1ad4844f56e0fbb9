/** How a stretch of letters differs from a phrase by one letter misprinted, by a pen or a reading program. */
import type { Near } from '../model.ts';

export type Misprint = 'other' | 'swapped' | 'missing' | 'added';

export interface Edit {
  misprint: Misprint;
  /** Letters that agree before it. */
  before: number;
}

/** A place with one misprint. */
export interface Misprinted extends Near, Pick<Edit, 'misprint'> {}

/**
 * `text` begins where the phrase should; what stands behind it is its surroundings. Undefined where it is the phrase, or differs by more than one
 * misprint. A letter that is missing at the end of the phrase is told as another one: what follows stands in its place.
 */
export function editOf(text: string, phrase: string): Edit | undefined {
  let before = 0;
  while (before < phrase.length && text[before] === phrase[before]) before++;
  if (before === phrase.length) return undefined;
  const rest = phrase.slice(before + 1);
  if (
    text[before] === phrase[before + 1] &&
    text[before + 1] === phrase[before] &&
    ends(text, before + 2, rest.slice(1))
  )
    return { misprint: 'swapped', before };
  // Behind the last letter anything may stand; where that is the letter itself, one was put before it.
  if (rest === '' && text[before + 1] === phrase[before]) return { misprint: 'added', before };
  if (ends(text, before + 1, rest)) return { misprint: 'other', before };
  if (rest !== '' && ends(text, before, rest)) return { misprint: 'missing', before };
  if (ends(text, before + 1, phrase.slice(before))) return { misprint: 'added', before };
  return undefined;
}

const ends = (text: string, at: number, words: string): boolean => text.slice(at, at + words.length) === words;

/** Letters of the text that the phrase takes up with this misprint. */
export const lengthWith = (misprint: Misprint, phrase: string): number =>
  phrase.length + (misprint === 'added' ? 1 : misprint === 'missing' ? -1 : 0);
