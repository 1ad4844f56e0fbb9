/** Corrections that may be told: none says what is withheld, before or after it was made, and each still names its place. */
import { undo } from '../mdx/index.ts';
import type { AppliedCorrection } from '../schema.ts';
import { type Found, findPersonal, markOf } from './find.ts';
import type { Policy } from './policy.ts';

/** `corrections` of one block or field; `text` as it stands now; `found` in it. */
export function tellable(
  corrections: readonly AppliedCorrection[],
  text: string,
  { kinds }: Policy,
  found: readonly Found[] = findPersonal(text, kinds),
): AppliedCorrection[] {
  const before = findPersonal(undo(text, corrections), kinds);
  let shift = 0;
  return corrections
    .toSorted((a, b) => a.offset - b.offset)
    .flatMap((correction) => {
      const { offset, from, to } = correction;
      const original = offset + shift;
      shift += from.length - to.length;
      const isTold =
        [from, to].some((words) => findPersonal(words, kinds).length > 0) ||
        touches(found, offset, to.length) ||
        touches(before, original, from.length);
      return isTold ? [] : [{ ...correction, offset: offset + grown(found, offset) }];
    });
}

const touches = (found: readonly Found[], at: number, length: number): boolean =>
  found.some(({ start, end }) => at < end && at + Math.max(length, 1) > start);

/** By how much the marks before `offset` are longer than what they stand for. */
const grown = (found: readonly Found[], offset: number): number =>
  found
    .filter(({ end }) => end <= offset)
    .reduce((sum, { start, end, kind }) => sum + markOf(kind).length - (end - start), 0);
