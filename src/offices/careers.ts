/** Which tenures of one name are certainly of one person: those that one decision joins, and those in one unit. Namesakes stay apart. */
import type { Notice, Tenure } from './model.ts';

export interface Careers<T> {
  /** `tenure` is of whom this notice, or an earlier one about the same unit, speaks. `others`: tenures of the same name. */
  join: (tenure: T, others: readonly T[], notice: Notice) => void;
  areOne: (one: T, other: T) => boolean;
  numberOf: (tenure: T) => number;
}

/** Numbers are given in order of the names' tenures, from 1. */
export function careersOf<T extends Tenure<Notice>>(): Careers<T> {
  const parents = new Map<T, T>();
  const rootOf = (tenure: T): T => {
    const parent = parents.get(tenure);
    return parent === undefined || parent === tenure ? tenure : rootOf(parent);
  };
  const numbers = new Map<string, Map<T, number>>();
  return {
    join: (tenure, others, notice) => {
      for (const other of others) {
        const isOneDecision = other.from?.notice === notice || other.until?.notice === notice;
        const isOneUnit = other.unit !== undefined && other.unit === tenure.unit;
        if (other !== tenure && (isOneDecision || isOneUnit)) parents.set(rootOf(tenure), rootOf(other));
      }
    },
    areOne: (one, other) => rootOf(one) === rootOf(other),
    numberOf: (tenure) => {
      const ofName = numbers.get(tenure.name) ?? new Map<T, number>();
      numbers.set(tenure.name, ofName);
      const root = rootOf(tenure);
      const number = ofName.get(root) ?? ofName.size + 1;
      ofName.set(root, number);
      return number;
    },
  };
}
