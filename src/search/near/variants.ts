/** Other wordings that the editors of the periodical name for a term: 简称 and 全称. Pure. */
import { keyOf, type Term, termOf } from '../ask/query.ts';

/** Groups of wordings for one thing. */
export type Variants = readonly (readonly string[])[];

/** The others of each group in which the term stands. */
export function variantForms(term: Term, variants: Variants): Term[] {
  const { inTitle, ...anywhere } = term;
  const own = keyOf({ ...anywhere, units: term.simple ?? term.units });
  return variants.flatMap((group) => {
    const terms = group.flatMap((text) => termOf(text) ?? []);
    if (!terms.some((one) => keyOf(one) === own)) return [];
    return terms.filter((one) => keyOf(one) !== own).map((one): Term => (inTitle ? { ...one, inTitle } : one));
  });
}
