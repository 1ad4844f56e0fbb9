/** An ingested issue as the verdict sees it: where its articles begin, and what the editor was told. */
import type { Doubt, LedgerEntry } from '../../../src/schema.ts';
import type { Output } from '../output.ts';

export interface Start {
  order: number;
  line: number;
  title: string;
  section: string;
}

/** A doubt may say that the outcome as a whole may be wrong. */
export type Told = Doubt & { blocking?: boolean | undefined };

export interface Outcome {
  starts: Start[];
  doubts: Told[];
  entries: readonly LedgerEntry[];
  /** `lines[0]` is line 1. */
  lines: readonly string[];
}

/** What stands between articles and is of none: it begins no article, whatever it is booked to. */
export const PASSING = /running|folio|marker|artefact|jump/u;

/** Read from the files alone, so that another program's outcome could be judged as well. */
export function outcomeOf({ articles, ledger, lines }: Output): Outcome {
  const first = new Map<number, number>();
  for (const { line, target, role } of ledger.entries)
    if (typeof target === 'number' && !PASSING.test(role)) first.set(target, Math.min(line, first.get(target) ?? line));
  const starts = [...first].map(([order, line]): Start => {
    const data = articles.get(order)?.data;
    return { order, line, title: data?.title ?? '', section: data?.section ?? '' };
  });
  return { starts, doubts: ledger.doubts, entries: ledger.entries, lines };
}
