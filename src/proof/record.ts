/** Decisions on the disk: each is added to `corrections.yaml` at once if it holds, and can be taken back. */
import { dirname, join } from 'node:path';
import { finishInterrupted } from '../disk/folder.ts';
import { withLock } from '../disk/lock.ts';
import { lockOf } from '../disk/recover.ts';
import {
  byLine,
  correct,
  decide,
  type Ingested,
  type Pieces,
  type Placed,
  piecesOf,
  reread,
  type Words,
  wordsAround,
} from '../ingest/index.ts';
import {
  DECISIONS,
  decisionsTextIn,
  parseDecisions,
  withDecisions,
  withoutDecisions,
  writeDecisions,
} from '../intake/decisions/on-disk.ts';
import type { LedgerData } from '../schema.ts';
import type { Entries } from './choices.ts';

/** An issue as its source stands, and where its decisions lie. */
export interface Desk {
  folder: string;
  ingested: Ingested;
}

/** A decision that was written. */
export interface Recorded {
  entries: Entries;
  /** Text of the file before and after; undefined: there was none. */
  before: string | undefined;
  after: string;
}

/** Every line and block that can be corrected, as the source has them. */
export const wordsIn = ({ ingested: { assembled } }: Desk): Pieces<Words> =>
  byLine<Words>([...piecesOf(assembled), ...wordsAround(assembled)]);

/** What nobody has decided. The decisions on the disk must hold. */
export function openIn({ folder, ingested }: Desk): Pick<LedgerData, 'doubts' | 'suspects'> {
  const result = decideBy({ folder, ingested }, decisionsTextIn(folder));
  return 'misfits' in result ? { doubts: [], suspects: [] } : result.ledger;
}

/** What is corrected already. */
export function correctedIn({ folder, ingested }: Desk): Placed[] {
  const text = decisionsTextIn(folder);
  const known = text === undefined ? [] : parseDecisions(text, join(folder, DECISIONS)).corrections;
  const again = reread(ingested, known);
  const placed = 'rest' in again ? correct(ingested.assembled, again.rest) : again;
  return 'placed' in placed ? placed.placed : [];
}

/** Nothing is written where the entries do not hold; then the reason in Chinese. */
export function record(desk: Desk, entries: Entries): Recorded | { reason: string } {
  return alone(desk, () => {
    const before = decisionsTextIn(desk.folder);
    const after = textWith(before, entries);
    const result = decideBy(desk, after);
    if ('misfits' in result) return { reason: result.misfits[0]?.reason ?? '' };
    writeDecisions(desk.folder, after);
    return { entries, before, after };
  });
}

/** The file is as it was, letter for letter; where someone wrote in it meanwhile, only the entries go. */
export function takeBack(desk: Desk, { entries, before, after }: Recorded): { reason: string } | undefined {
  return alone(desk, () => {
    const now = decisionsTextIn(desk.folder);
    const text = now === after ? before : now && withDecisions(withoutDecisions(now, entries), entries.instead ?? {});
    const result = decideBy(desk, text);
    if ('misfits' in result) return { reason: result.misfits[0]?.reason ?? '' };
    writeDecisions(desk.folder, text);
    return undefined;
  });
}

/** Nobody else decides meanwhile, and no ingest puts another folder in this one's place: what was written between reading and writing would be gone. */
function alone<Result>({ folder }: Desk, act: () => Result): Result {
  return withLock(lockOf(dirname(folder)), () => {
    finishInterrupted(folder);
    return act();
  });
}

/** Whether the entries would hold; nothing is written. The reason in Chinese where they would not. */
export function tried(desk: Desk, entries: Entries): { reason: string } | undefined {
  const result = decideBy(desk, textWith(decisionsTextIn(desk.folder), entries));
  return 'misfits' in result ? { reason: result.misfits[0]?.reason ?? '' } : undefined;
}

/** The text of the file with the entries, and without those in whose place they come. */
export const textWith = (text: string | undefined, entries: Entries): string =>
  withDecisions(text && entries.instead ? withoutDecisions(text, entries.instead) : text, entries);

function decideBy({ folder, ingested }: Desk, text: string | undefined): ReturnType<typeof decide> {
  return text === undefined ? ingested : decide(ingested, parseDecisions(text, join(folder, DECISIONS)));
}
