/** 任职沿革: printed decisions → who held which office, from when to when. See README.md. */
import type { Notice, OfficeDoubt, OfficeHistory } from './model.ts';
import { unitsOf } from './succession.ts';
import { tenuresOf } from './tenures.ts';
import { unitOf } from './unit.ts';

export type { Notice, Office, OfficeDoubt, OfficeHistory, OfficeUnit, Side, Tenure, Unsure } from './model.ts';
export { timesOf } from './times.ts';

/** Print or recognition got it wrong or left it out; the other kinds say how sure a pair of 任 and 免 is. */
export const isContradiction = ({ kind }: Pick<OfficeDoubt<unknown>, 'kind'>): boolean => CONTRADICTIONS.has(kind);

const CONTRADICTIONS: ReadonlySet<string> = new Set(['gained-twice', 'lost-twice', 'same-issue', 'still-held']);

/** `notices`: oldest issue first, in an issue in order of print. `home`: the region of the periodical, for 市教育局 without a name. */
export function officesOf<N extends Notice>(notices: readonly N[], home: readonly string[] = []): OfficeHistory<N> {
  const { tenures, doubts, uses } = tenuresOf(notices, home);
  const { units, doubts: ofSuccession } = unitsOf(tenures, uses);
  return {
    units,
    tenures,
    doubts: [...doubts, ...ofSuccession].toSorted((a, b) => a.notice.at - b.notice.at),
  };
}

/** The region that the name of a unit begins with: 中共望江市委组织部 → [望江市]. */
export const homeOf = (unit: string): string[] => unitOf(unit).place;
