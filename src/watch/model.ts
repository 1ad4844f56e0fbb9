/** What is looked at before an issue is published, and what is found. Plain data. */
import type { Dismissal, Doubt, LedgerData } from '../schema.ts';

/** A stretch of text as readers will see it. */
export interface WatchedText {
  text: string;
  /** Whose it is in the ledger: the order of an article, or a part of the issue around them. */
  target: number | 'cover' | 'masthead' | 'contents';
}

/** An issue as it stands on the disk, with what its editors decided. */
export interface WatchedIssue {
  id: string;
  texts: readonly WatchedText[];
  /** Lines of `source.txt`; empty where there is none. */
  lines: readonly string[];
  ledger: Pick<LedgerData, 'entries' | 'doubts'>;
  /** Doubts that are settled. */
  settled: readonly Dismissal[];
  /** The print is internal: personal data in running text holds up the publication. */
  isInternal: boolean;
  /** Printed restriction of the periodical, which is no mark of secrecy. */
  restriction: string;
}

/** A doubt of this room, or one of the ledger that holds up a publication. */
export interface Finding extends Doubt {
  kind: 'listed' | 'archive' | 'title' | 'secrecy' | 'personal' | 'issue';
}

/** Where one letter is in doubt. `from`, `to`: letters of the sheet, end excluded. */
export interface Near {
  from: number;
  to: number;
  /** The letter in question, or the one before which one is missing. */
  at: number;
  /** What should stand there: a letter, two that changed places, nothing where one is too many. */
  letters: string;
  /** How many letters of the sheet it replaces: 0 where one is missing. */
  replaced: number;
  /** As it should read, for messages. */
  wanted: string;
}
