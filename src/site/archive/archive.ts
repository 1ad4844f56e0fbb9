/** The whole archive in the orders that pages ask for: what a page may look up. `archive-of.ts` makes it. */
import type {
  AppliedCorrection,
  Article,
  ContentsEntry,
  IssueCorrection,
  IssueData,
  Periodical,
} from '../../schema.ts';
import type { TitleLines } from '../article/typeset.ts';

/** An article as lists show it. */
export interface Card {
  /** `1998-03/05`. */
  id: string;
  /** `05`, as the file is named. */
  file: string;
  /** Address inside the site, without base: `/issues/1998-03/05/`. */
  path: string;
  data: Article;
  /** Of the file's text: changes when the article does. */
  digest: string;
  /** Characters of the body. */
  characters: number;
  /** What it is about, each word with how often it stands in the text. */
  keywords: [word: string, count: number][];
  /** Its sentences as marks (`readMarks`), a block each. */
  sentences: string[];
  /** Title as its page has it. */
  heading: TitleLines;
  /** The same as the contents print it, region first. */
  lines: TitleLines;
}

/** Articles of one section in one issue. */
export interface Group {
  section: string;
  /** 编者按 and the like, which the printed contents do not list. */
  notes: Card[];
  articles: Card[];
  /** Entries of the printed contents that the archive has no article for. */
  absent: ContentsEntry[];
}

export interface Issue {
  /** `1998-03`. */
  id: string;
  /** `/issues/1998-03/`. */
  path: string;
  data: IssueData;
  /** Of its files: changes when anything of it does. */
  digest: string;
  /** In order of the contents, notes among the section they open. */
  cards: Card[];
  groups: Group[];
}

/** A section or a region: all that was printed under a name, newest issue first. */
export interface Shelf {
  name: string;
  slug: string;
  path: string;
  /** Path data of its mark, see seal.ts. */
  seal: string;
  cards: Card[];
}

/** 更正 of an article, or of the pages around the articles. */
export type Fix = { issue: Issue } & (
  | { card: Card; correction: AppliedCorrection }
  | { card?: undefined; correction: IssueCorrection }
);

export interface Archive {
  periodical: Periodical;
  /** Newest first. */
  issues: Issue[];
  issueOf: Map<string, Issue>;
  /** Newest first. */
  years: { year: number; issues: Issue[] }[];
  /** In the order of `periodical.yaml`, then of first appearance; empty ones are left out. */
  sections: Map<string, Shelf>;
  regions: Map<string, Shelf>;
  /** Newest first. */
  corrections: Fix[];
}

/** A section without a name is shown under this one. */
export const NAMELESS = '未分栏';

/** Articles that the printed contents list: 编者按 is none. */
export function articlesIn({ groups }: Pick<Issue, 'groups'>): number {
  return groups.reduce((sum, { articles }) => sum + articles.length, 0);
}

export const sectionOf = ({ data }: { data: { section: string } }): string => data.section.trim() || NAMELESS;
