/** Decisions on the disk: each is added to `corrections.yaml` at once if it holds, and can be taken back. */
import { dirname, join } from 'node:path';
import { finishInterrupted } from '../disk/folder.ts';
import { withLock } from '../disk/lock.ts';
import { lockOf } from '../disk/recover.ts';
import {
  asDecided,
  byLine,
  correctAround,
  correctArticles,
  type Ingested,
  type Pieces,
  type Placed,
  piecesOf,
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
export interface IssueFolder {
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
export const wordsIn = ({ ingested: { assembled } }: IssueFolder): Pieces<Words> =>
  byLine<Words>([...piecesOf(assembled), ...wordsAround(assembled)]);

/** What nobody has decided. The decisions on the disk must hold. */
export function openIn({ folder, ingested }: IssueFolder): Pick<LedgerData, 'doubts' | 'suspects'> {
  const result = decidedBy({ folder, ingested }, decisionsTextIn(folder));
  return 'misfits' in result ? { doubts: [], suspects: [] } : result.ledger;
}

/** What is corrected already. */
export function correctedIn({ folder, ingested }: IssueFolder): Placed[] {
  const text = decisionsTextIn(folder);
  const known = text === undefined ? [] : parseDecisions(text, join(folder, DECISIONS)).corrections;
  const again = correctAround(ingested, known);
  const placed = 'rest' in again ? correctArticles(ingested.assembled, again.rest) : again;
  return 'placed' in placed ? placed.placed : [];
}

/** Nothing is written where the entries do not hold; then the reason in Chinese. */
export function record(issue: IssueFolder, entries: Entries): Recorded | { reason: string } {
  return alone(issue, () => {
    const before = decisionsTextIn(issue.folder);
    const after = textWith(before, entries);
    const result = decidedBy(issue, after);
    if ('misfits' in result) return { reason: result.misfits[0]?.reason ?? '' };
    writeDecisions(issue.folder, after);
    return { entries, before, after };
  });
}

/** The file is as it was, letter for letter; where someone wrote in it meanwhile, only the entries go. */
export function takeBack(issue: IssueFolder, { entries, before, after }: Recorded): { reason: string } | undefined {
  return alone(issue, () => {
    const now = decisionsTextIn(issue.folder);
    const text = now === after ? before : now && withDecisions(withoutDecisions(now, entries), entries.instead ?? {});
    const result = decidedBy(issue, text);
    if ('misfits' in result) return { reason: result.misfits[0]?.reason ?? '' };
    writeDecisions(issue.folder, text);
    return undefined;
  });
}

/** Nobody else decides meanwhile, and no ingest puts another folder in this one's place: what was written between reading and writing would be gone. */
function alone<Result>({ folder }: IssueFolder, act: () => Result): Result {
  return withLock(lockOf(dirname(folder)), () => {
    finishInterrupted(folder);
    return act();
  });
}

/** Whether the entries would hold; nothing is written. The reason in Chinese where they would not. */
export function tried(issue: IssueFolder, entries: Entries): { reason: string } | undefined {
  const result = decidedBy(issue, textWith(decisionsTextIn(issue.folder), entries));
  return 'misfits' in result ? { reason: result.misfits[0]?.reason ?? '' } : undefined;
}

/** The text of the file with the entries, and without those in whose place they come. */
export const textWith = (text: string | undefined, entries: Entries): string =>
  withDecisions(text && entries.instead ? withoutDecisions(text, entries.instead) : text, entries);

function decidedBy({ folder, ingested }: IssueFolder, text: string | undefined): ReturnType<typeof asDecided> {
  return text === undefined ? ingested : asDecided(ingested, parseDecisions(text, join(folder, DECISIONS)));
}
