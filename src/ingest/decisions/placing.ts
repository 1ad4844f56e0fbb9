/** A correction finds its words, or the reason why it does not apply. */
import type { Correction } from '../../schema.ts';
import type { Misfit, Placed, Written } from './placed.ts';
import type { Place, Words } from './places.ts';

/** `places`: all where the words stand; `where`: in which line or paragraph they were looked for, in Chinese. */
export function placing<Kind extends Words>(
  places: readonly Place<Kind>[],
  { decision: correction, at }: Written<Correction>,
  where: string,
): Placed<Kind> | Misfit {
  const { from, nth } = correction;
  const found = places[(nth ?? 1) - 1];
  if (!found)
    return {
      at,
      rule: 'correction-stale',
      reason: `${where}没有${nth === undefined || places.length === 0 ? '' : `第 ${nth} 处`}“${from}”。请核对位置和原文；from 不能跨段，封面、版权页、目录里不能跨行`,
    };
  if (nth === undefined && places.length > 1)
    return {
      at,
      rule: 'correction-ambiguous',
      reason: `${where}有 ${places.length} 处“${from}”。请把 from 写长一些，或加上 nth: 2 这样的一行，写明是第几处`,
    };
  return { ...found, correction, at };
}

/** Each corrects what the source has, so no two may touch the same characters. */
export function overlaps<Kind extends Words>(placed: readonly Placed<Kind>[]): Misfit[] {
  return [...Map.groupBy(placed, ({ piece }) => piece).values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => a.start - b.start);
    return sorted.flatMap((one, at) => {
      const before = sorted[at - 1];
      if (!before || before.end <= one.start) return [];
      const reason = `“${one.correction.from}”和第 ${before.at} 行的更正改的是同一处文字，请合成一条`;
      return [{ at: one.at, rule: 'correction-overlap', reason }];
    });
  });
}
