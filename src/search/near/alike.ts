/** Texts that may stand in place of a term → terms, looked for where that one is. Pure. */
import { type Term, termOf } from '../ask/query/query.ts';

/** What holds no letter or digit is none. */
export const termsLike = ({ inTitle }: Term, texts: readonly string[]): Term[] =>
  texts.flatMap((text) => termOf(text) ?? []).map((form) => (inTitle ? { ...form, inTitle } : form));
