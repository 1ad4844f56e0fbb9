/** The values that the stages of ingest hand to one another. Plain data; a block owns its runs, an article its parts. */

import type {
  AppliedCorrection,
  Appointment,
  Article,
  Correction,
  Doubt,
  IssueData,
  LedgerData,
  LedgerEntry,
  MastheadField,
  Periodical,
  Pointing,
} from '../schema.ts';

/** A stretch of one source line without marks: `text` stands in that line at column `start` (UTF-16 units), letter for letter. */
export interface Run {
  /** From 1. */
  line: number;
  start: number;
  text: string;
  bold: boolean;
  /** Column behind the stretch, given where an editor's words stand in `text` instead of the source's. */
  end?: number;
}

/** What a part of the issue is; the ledger writes it down. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'region'
  | 'kicker'
  | 'heading'
  | 'paragraph'
  | 'caption'
  | 'table'
  | 'list'
  | 'note'
  | 'source'
  | 'text'
  | 'entry'
  | 'section'
  | 'marker'
  | 'running-head'
  | 'folio'
  | 'jump-line'
  | 'table-header'
  | 'artefact';

/** Who decided what a block is. `rule` is a permanent id, documented in docs/diagnostics.md. */
export interface Label {
  role: Role;
  rule: string;
}

/** One line of the source, or several that were joined. Marks of the source (`#`, `-`) are hints, never structure. */
export interface Block {
  runs: Run[];
  /** Markdown heading level, 0 = none. */
  hash: number;
  /** Line began with a bullet. */
  bullet: boolean;
  /** Line began with white space: a paragraph's indent in wrapped text. */
  indent: boolean;
  /** Line ended with two spaces: the next line goes on. */
  hardBreak: boolean;
  /** Blank lines before it. */
  gap: number;
  /** Cells of a row of an HTML table. */
  cells?: Run[][];
  /** Between the fences of a code block, or a fence: its marks are its own. */
  code?: true;
  label?: Label;
}

/** A block that has found its place. */
export interface Part extends Label {
  block: Block;
  /** True level of a heading or run-in heading, 2 to 6. */
  level?: number;
  /** Length of the run-in heading at the start of the paragraph, in characters of its text. */
  runIn?: number;
  /** Cells of a table row. */
  cells?: Run[][];
}

/** One entry of the contents page. */
export interface ContentsEntry {
  order: number;
  section: string;
  /** As printed, wrapped lines joined by one space, region prefix included. */
  title: string;
  page?: number;
  /** Prefix before ： that names a region, or may. */
  prefix?: string;
  author?: string;
  blocks: Block[];
}

export interface Contents {
  entries: ContentsEntry[];
  sections: string[];
  /** Every block of the contents pages, in order of the source. */
  parts: Part[];
}

/** Where an entry's article begins among the blocks. */
export interface Match {
  entry: ContentsEntry;
  /** Index of the first block of the title, or of the structure that stands for it. */
  at: number;
  /** Blocks that hold the title; 0 where it is lost. */
  span: number;
  /** 0 to 1. */
  similarity: number;
}

export interface Alignment {
  contents: Contents;
  matches: Match[];
  unmatched: ContentsEntry[];
}

/** Which articles there are: the reading that was chosen, what it rests on, and how sure the choice is. */
export interface Skeleton {
  alignment: Alignment;
  /** Id of the reading. */
  reading: string;
  /** Blocks of the printed contents: `from` inclusive, `to` exclusive; equal where none is printed. */
  from: number;
  to: number;
  /** An editor said what the contents are. */
  decided: boolean;
  /** What the judge weighed, by name of the feature; 0 to 1 each. */
  features: Readonly<Record<string, number>>;
  /** How far the next best reading with other articles lies behind, 0 to 1; 1 where there is none. */
  margin: number;
  /** That other reading, and where its articles begin that the chosen one does not have. */
  rival?: { reading: string; lines: number[] };
}

export interface DraftArticle {
  order: number;
  kind: Article['kind'];
  section: string;
  page?: number;
  /** Full name, as periodical.yaml or the contents have it. */
  region?: string;
  title: string;
  subtitle?: string;
  authors: string[];
  authorNote?: string;
  source?: string;
  /** Head, body and end, in order of the source. */
  parts: Part[];
  /** Corrections that were applied, in order of the article; the parts of the head stay as the source has them. */
  corrections?: AppliedCorrection[];
}

export interface Issue {
  articles: DraftArticle[];
  contents: Contents;
  cover: Part[];
  masthead: Part[];
  dropped: Part[];
}

export type {
  Appointment,
  Article,
  Correction,
  Doubt,
  IssueData,
  LedgerData,
  LedgerEntry,
  MastheadField,
  Periodical,
  Pointing,
};
