/** One line pointed at, as an editor is about to say it: what the issue would be. Pure; nothing is written. */

import type { Ingested } from '../ingested.ts';
import type { Pointing } from '../model.ts';
import { holds } from '../pointing/holds.ts';
import { asDecided, type WrittenDecisions } from './as-decided.ts';
import type { Misfit } from './placed.ts';
import { asPointed } from './pointings.ts';

/** The issue as decided before and now, or why not: also where nothing would change by it. */
export function pointed(
  issue: Ingested,
  decisions: WrittenDecisions,
  pointing: Pointing,
): Ingested | { misfits: Misfit[] } {
  const before = asPointed(issue, decisions.pointings);
  if ('misfits' in before) return before;
  const after = asDecided(before, {
    ...decisions,
    pointings: [...decisions.pointings, { decision: pointing, at: 1 }],
  });
  if ('misfits' in after || !holds(before.assembled, before.assembled, pointing)) return after;
  return {
    misfits: [{ at: 1, rule: 'pointing-idle', reason: `第 ${pointing.line} 行已经是这样，不用再写` }],
  };
}

/** Letters of a quote: few, and enough to notice that the line is another. */
const QUOTE = 12;

/** The first letters of a line of the source between its marks, for `quote`. Empty where it has none. */
export const quoteOf = (line: string): string =>
  new RegExp(`[^\\s#*<>|+•-][^*<>|]{0,${QUOTE - 1}}`, 'u').exec(line)?.[0].trim() ?? '';
