/** Words of a piece of text exchanged for others; the columns of the source stay accounted for. */

import { endOf, sliceRuns } from '../line/block.ts';
import type { Run } from '../model.ts';

export interface Exchange {
  /** UTF-16 code units in the text of the runs, end excluded. */
  start: number;
  end: number;
  /** What comes there; `""` takes the words out. */
  correction: { to: string };
}

/** New words are set like the first of those that they replace. At least one letter of the text must stay. */
export function exchange(runs: readonly Run[], exchanges: readonly Exchange[]): Run[] {
  return exchanges.toSorted((a, b) => b.start - a.start).reduce(exchangeOne, [...runs]);
}

/** The same in a text that has no columns to account for. */
export function exchangeIn(text: string, exchanges: readonly Exchange[]): string {
  return exchanges
    .toSorted((a, b) => b.start - a.start)
    .reduce((read, { start, end, correction: { to } }) => read.slice(0, start) + to + read.slice(end), text);
}

function exchangeOne(runs: Run[], { start, end, correction: { to } }: Exchange): Run[] {
  const [before, taken, after] = [sliceRuns(runs, 0, start), sliceRuns(runs, start, end), sliceRuns(runs, end)];
  const [first, last] = [taken[0], taken.at(-1)];
  if (!first || !last) return runs;
  if (to !== '') return [...before, { ...first, text: to, end: endOf(last) }, ...after];
  // What is taken out leaves its columns to its neighbour.
  const [above, below] = [before.at(-1), after[0]];
  if (above?.line === last.line) return [...before.slice(0, -1), { ...above, end: endOf(last) }, ...after];
  return below ? [...before, { ...below, start: first.start, end: endOf(below) }, ...after.slice(1)] : before;
}
