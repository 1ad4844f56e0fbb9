/** What a rule is: one that labels a block, one that repairs an article, one that inspects the issue. */
import type { Alignment, Appointment, Article, Block, Doubt, Issue, Label, Part, Periodical } from './model.ts';

/** What a rule may look at besides the block itself. */
export interface Surroundings {
  blocks: readonly Block[];
  at: number;
  periodical: Periodical;
  /** How often each line occurs in the issue, by its letters alone. */
  frequency: ReadonlyMap<string, number>;
  /** Blank lines that usually stand between two lines (median). */
  usualGap: number;
  /** Blocks that are folios by their order, not by their look. */
  damagedFolios: ReadonlySet<number>;
  /** The line above runs on into this one: wrapped text, whose words name nothing. */
  runsOn: boolean;
}

/** Names what a block is by the block's own look. The first rule that holds labels it. */
export interface LabelRule extends Label {
  holds: (block: Block, around: Surroundings) => boolean;
}

/** What a repair may look at besides the parts of the article. */
export interface ArticleContext {
  kind: Article['kind'];
  periodical: Periodical;
  /** Characters of a full line where the source breaks lines at the column's width; 0 where a line is a paragraph. */
  columnWidth: number;
  /** The source marks headings somewhere; where it marks none, a line's own look must do. */
  marked: boolean;
}

/** Changes the parts of one article: joins, splits, lifts out, names. Loses no run. */
export interface Repair {
  id: string;
  apply: (parts: Part[], context: ArticleContext) => Part[];
}

/** Looks at the finished issue and says what a person should look at. */
export interface Check {
  id: string;
  inspect: (found: Inspected) => Doubt[];
}

export interface Inspected {
  issue: Issue;
  alignment: Alignment;
  appointments: readonly Appointment[];
}
