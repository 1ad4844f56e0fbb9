/**
 * Of the lines that resemble the titles of the contents, those that are taken: monotone dynamic programming over the entries
 * (design: best match per entry alone falls to F1 .46 once running heads and teasers appear).
 */

import type { Match } from '../model.ts';
import { ALIGNMENT } from './numbers.ts';

export interface Candidate extends Match {
  gain: number;
}

interface Step {
  candidate: Candidate;
  total: number;
  previous?: Step;
}

/**
 * The chain of candidates, rising in entry and in line, with the greatest gain. An entry looks back at the candidates of the few entries
 * before it one by one, and at the best of all earlier ones; so the time grows with the entries. `byEntry`: candidates in order of the text.
 * `before`: characters before each block. `pageLength`: characters a page, 0 where the contents give no pages.
 */
export function bestChain(byEntry: readonly Candidate[][], before: readonly number[], pageLength: number): Match[] {
  /** Steps of each entry, in order of the text. */
  const steps: Step[][] = [];
  let best: Step | undefined;
  /** The best steps of entries too far back to be looked at, by where they end: rising in place and in total. */
  const far: Step[] = [];
  for (const [order, candidates] of byEntry.entries()) {
    const old = steps[order - 1 - ALIGNMENT.lookBack];
    if (old) for (const step of old) keep(far, step);
    const near = steps.slice(Math.max(0, order - ALIGNMENT.lookBack)).flat();
    const own = candidates.map((candidate): Step => {
      let [total, previous]: [number, Step | undefined] = [0, undefined];
      const consider = (step: Step | undefined, price: number): void => {
        if (step && step.total - price > total) [total, previous] = [step.total - price, step];
      };
      for (const step of near)
        if (endOf(step) <= candidate.at) consider(step, pagePrice(step.candidate, candidate, before, pageLength));
      consider(lastBefore(far, candidate.at), pageLength === 0 ? 0 : ALIGNMENT.mostPagePrice);
      return { candidate, total: total + candidate.gain - ALIGNMENT.floor / 2, ...(previous ? { previous } : {}) };
    });
    steps.push(own);
    for (const step of own) if (!best || step.total > best.total) best = step;
  }
  const chain: Match[] = [];
  for (let step = best; step; step = step.previous) {
    const { gain: _gain, ...match } = step.candidate;
    chain.unshift(match);
  }
  return chain;
}

const endOf = ({ candidate }: Step): number => candidate.at + candidate.span;

/** Keeps the list rising both in place and in total. */
function keep(far: Step[], step: Step): void {
  const at = far.findIndex((other) => endOf(other) >= endOf(step));
  const place = at < 0 ? far.length : at;
  if (place > 0 && (far[place - 1] as Step).total >= step.total) return;
  let worse = 0;
  while ((far[place + worse]?.total ?? Number.POSITIVE_INFINITY) <= step.total) worse++;
  far.splice(place, worse, step);
}

const lastBefore = (far: readonly Step[], at: number): Step | undefined => far.findLast((step) => endOf(step) <= at);

function pagePrice(a: Candidate, b: Candidate, before: readonly number[], pageLength: number): number {
  if (pageLength === 0 || a.entry.page === undefined || b.entry.page === undefined) return 0;
  const printed = b.entry.page - a.entry.page;
  const measured = ((before[b.at] ?? 0) - (before[a.at] ?? 0)) / pageLength;
  return Math.min(ALIGNMENT.mostPagePrice, ALIGNMENT.pagePrice * Math.abs(printed - measured));
}
