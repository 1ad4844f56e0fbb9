/** What a reading of the skeleton proposes: which articles there are, and where the contents page stands that says so. */

import type { ContentsDecision, OutlineEntry } from '../ingested.ts';
import type { Block, Contents, Match, Periodical } from '../model.ts';
import type { TitleIndex } from './title-lines.ts';

export interface Proposal {
  /** Id of the reading, documented in docs/diagnostics.md. */
  reading: string;
  contents: Contents;
  /** Blocks of the contents page: `from` inclusive, `to` exclusive; equal where none is printed. */
  from: number;
  to: number;
  /** Where the articles begin, given by a reading that found them in the text itself; else they are aligned. */
  matches?: readonly Match[];
  /** An editor said so: nothing is weighed against it. */
  decided?: boolean;
}

/** What readings look at. */
export interface Pages {
  blocks: readonly Block[];
  periodical: Periodical;
  titles: TitleIndex;
  /** Bookmarks of a PDF, or headings of a Word file. */
  outline: readonly OutlineEntry[];
  /** What an editor says the contents are. */
  decided?: ContentsDecision;
}

/** One way of reading which articles there are. */
export interface Reading {
  id: string;
  propose: (pages: Pages) => Proposal[];
}
