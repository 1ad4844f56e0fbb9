/** What ingest is given and what it gives: the source with all that an editor or the reader of a document says of it, and the issue in its files. */
import type { Root } from 'mdast';
import type {
  Appointment,
  Article,
  Correction,
  Decisions,
  Doubt,
  IssueData,
  LedgerData,
  Periodical,
  Pointing,
} from '../schema.ts';
import type { Alignment, Issue } from './model.ts';

/** One bookmark of a PDF or heading of a Word file. */
export interface OutlineEntry {
  title: string;
  /** Line of the source on which it stands, where that is known. */
  line?: number;
  /** From 1. */
  level: number;
}

/** What an editor says the contents are: where they stand (lines of the source), what they list, or that all is one article. */
export type ContentsDecision = NonNullable<Decisions['contents']> | 'whole';

/** What the reader of a document is unsure of, before anybody knows the articles. */
export type DocumentDoubt = Omit<Doubt, 'article'>;

export interface IngestOptions {
  /** Digest of the delivered bytes, for the ledger. */
  sha256: string;
  /** `YYYY-NN`: an editor's word goes before the print. */
  issueId?: string;
  /** `YYYY-NN` from the name of the file or its folder, where the print says nothing. */
  nameId?: string;
  /** Made in the lines before anything is read from them: those of the cover, the colophon and the contents. */
  corrections?: readonly Correction[];
  /** Bookmarks of a PDF, or headings of a Word file, where the source was one. */
  outline?: readonly OutlineEntry[];
  /** What an editor says the contents are. */
  contents?: ContentsDecision;
  /** What an editor says lines of the source are. */
  pointings?: readonly Pointing[];
  /** The issue goes into this periodical's own archive, so its text must name the periodical. */
  ownArchive?: boolean;
  /** Raised by the reader of the document that the text was made from. */
  doubts?: readonly DocumentDoubt[];
  /** Lines of the source, from 1, that the pages of that document repeat at one place. */
  furniture?: readonly number[];
}

/** Why a pointing does not hold. */
export interface Unfit {
  pointing: Pointing;
  rule: string;
  /** In Chinese. */
  reason: string;
}

/** What an issue is ingested from. */
export interface Source {
  text: string;
  periodical: Periodical;
  options: IngestOptions;
}

export interface ArticleFile {
  data: Article;
  body: Root;
}

export interface Ingested {
  id: string;
  source: Source;
  articles: ArticleFile[];
  ledger: LedgerData;
  issue: IssueData;
  /** 任免 that the articles print; a doubt among them is also one of the ledger's. */
  appointments: Appointment[];
  /** What the files were composed from: every character of the source in its place, without corrections. */
  assembled: Issue;
  alignment: Alignment;
  /** Pointings that do not hold, and were left out: nothing may be written before an editor knows. */
  unfit: readonly Unfit[];
}
