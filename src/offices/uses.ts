/** Under which names the print knows a unit, and from when to when it appoints somebody there. */
import type { Event } from './events.ts';
import type { Notice } from './model.ts';

export interface Use {
  /** Numbers of issues: the first that names it, the last that appoints somebody there. */
  first: number;
  lastGained: number;
  place: string[];
  /** As printed beside an office. */
  names: Set<string>;
}

/** By the keys of the units. */
export function usesOf<N extends Notice>(events: readonly Event<N>[]): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const { unit, unitKey, notice, side, is } of events) {
    if (!unit || unitKey === undefined) continue;
    const use = uses.get(unitKey) ?? { first: notice.at, lastGained: -1, place: unit.place, names: new Set() };
    if (is === 'gained') use.lastGained = Math.max(use.lastGained, notice.at);
    if (side.printedUnit !== undefined) use.names.add(side.printedUnit);
    uses.set(unitKey, use);
  }
  return uses;
}
