/** Other wordings that the editors of the periodical name for a term: 简称 and 全称. Pure. */
import { keyOf, type Term } from '../ask/query/query.ts';
import { termsLike } from './alike.ts';

/** Groups of wordings for one thing. */
export type Variants = readonly (readonly string[])[];

/** The others of each group in which the term stands. */
export function variantForms(term: Term, variants: Variants): Term[] {
  const own = keyOf({ ...term, units: term.simple ?? term.units });
  return variants.flatMap((group) => {
    const terms = termsLike(term, group);
    return terms.some((one) => keyOf(one) === own) ? terms.filter((one) => keyOf(one) !== own) : [];
  });
}
