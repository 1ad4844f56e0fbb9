/**
 * The whole archive in the orders that pages ask for. One pass over the collections: a page only looks up,
 * so that a build stays linear in the number of articles.
 */
import type { AppliedCorrection, Article, ContentsEntry, IssueCorrection, IssueData, Periodical } from '../schema.ts';
import { sealsFor } from './cover/seal.ts';
import { slugsFor } from './slug.ts';
import { type TitleLines, titleLines } from './typeset.ts';

/** What was read of one file. */
export interface FileEntry<Data> {
  id: string;
  data: Data;
  digest?: string | number | undefined;
}

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
  /** Title as the contents print it, region first. */
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

export type ArticleEntry = FileEntry<Article & { characters: number; keywords?: string; sentences?: string }>;

/** A section without a name is shown under this one. */
export const NAMELESS = '未分栏';

export function archiveOf(
  articles: readonly ArticleEntry[],
  issues: readonly FileEntry<IssueData>[],
  periodical: Periodical,
): Archive {
  const cards = Map.groupBy(articles.map(cardOf), (card) => card.id.split('/')[0] ?? '');
  const oldestFirst = issues.map((entry) => issueOf(entry, cards.get(entry.id) ?? [])).sort(byDate);
  const newestFirst = oldestFirst.toReversed();
  const years = Map.groupBy(newestFirst, (issue) => issue.data.year);
  return {
    periodical,
    issues: newestFirst,
    issueOf: new Map(newestFirst.map((issue) => [issue.id, issue])),
    years: [...years].map(([year, ofYear]) => ({ year, issues: ofYear })).sort((a, b) => b.year - a.year),
    sections: shelvesOf(oldestFirst, 'sections', periodical.sections, (card) => sectionOf(card)),
    regions: shelvesOf(oldestFirst, 'regions', periodical.regions, (card) => card.data.region),
    corrections: newestFirst
      .flatMap((issue) => fixesOf(issue))
      .sort((a, b) => (a.correction.date < b.correction.date ? 1 : a.correction.date > b.correction.date ? -1 : 0)),
  };
}

const fixesOf = (issue: Issue): Fix[] => [
  ...(issue.data.corrections ?? []).map((correction) => ({ issue, correction })),
  ...issue.cards.flatMap((card) => (card.data.corrections ?? []).map((correction) => ({ issue, card, correction }))),
];

/** Articles that the printed contents list: 编者按 is none. */
export function articlesIn({ groups }: Pick<Issue, 'groups'>): number {
  return groups.reduce((sum, { articles }) => sum + articles.length, 0);
}

export const sectionOf = (card: Card): string => nameOf(card.data);

const nameOf = ({ section }: { section: string }): string => section.trim() || NAMELESS;

function cardOf({ id, data, digest }: ArticleEntry): Card {
  const title =
    data.region === undefined || data.title.startsWith(data.region) ? data.title : `${data.region}：${data.title}`;
  let lines: TitleLines | undefined;
  return {
    id,
    file: id.split('/')[1] ?? '',
    path: `/issues/${id}/`,
    data,
    digest: String(digest),
    characters: data.characters,
    sentences: (data.sentences ?? '').split('\n').filter(Boolean),
    // Asked for once, and as text a fifth of the size.
    get keywords() {
      return keywordsOf(data.keywords ?? '');
    },
    // Most articles stand in no page that is rendered, and words are slow to find.
    get lines() {
      lines ??= titleLines(title);
      return lines;
    },
  };
}

/** `专班 12 一件事 3` */
function keywordsOf(written: string): Card['keywords'] {
  const parts = written.split(' ').filter(Boolean);
  return Array.from({ length: parts.length / 2 }, (_, at) => [parts[2 * at] ?? '', Number(parts[2 * at + 1])]);
}

function issueOf({ id, data, digest }: FileEntry<IssueData>, cards: Card[]): Issue {
  const groups = groupsOf(
    cards.sort((a, b) => a.data.order - b.data.order),
    data,
  );
  return {
    id,
    path: `/issues/${id}/`,
    data,
    digest: String(digest),
    groups,
    cards: groups.flatMap(({ notes, articles }) => [...notes, ...articles]),
  };
}

/** Sections in order of the contents; those that `issue.yaml` does not name follow in order of their first article. */
function groupsOf(cards: Card[], { sections, contents }: IssueData): Group[] {
  const bySection = Map.groupBy(cards, sectionOf);
  const answered = new Set(cards.map(({ data }) => data.order));
  const absent = Map.groupBy(
    contents.filter(({ order }) => !answered.has(order)),
    nameOf,
  );
  const known = new Set([...bySection.keys(), ...absent.keys()]);
  const names = new Set([...sections.filter((name) => known.has(name)), ...known]);
  return [...names].map((section) => {
    const all = bySection.get(section) ?? [];
    return {
      section,
      notes: all.filter((card) => card.data.kind === 'note'),
      articles: all.filter((card) => card.data.kind === 'article'),
      absent: absent.get(section) ?? [],
    };
  });
}

function byDate(a: Issue, b: Issue): number {
  return a.data.year - b.data.year || a.data.number - b.data.number || (a.id < b.id ? -1 : 1);
}

function shelvesOf(
  oldestFirst: readonly Issue[],
  kind: 'sections' | 'regions',
  known: readonly { name: string; slug: string }[],
  nameOf: (card: Card) => string | undefined,
): Map<string, Shelf> {
  const named = new Map<string, Issue['cards'][]>(known.map(({ name }) => [name, []]));
  for (const issue of oldestFirst) {
    for (const [name, cards] of Map.groupBy(issue.cards, nameOf)) {
      if (name === undefined) continue;
      const articles = cards.filter((card) => card.data.kind === 'article');
      if (articles.length === 0) continue;
      const batches = named.get(name);
      if (batches) batches.push(articles);
      else named.set(name, [articles]);
    }
  }
  const slugs = slugsFor(named.keys(), known);
  const seals = sealsFor(slugs.values());
  const shelves = [...named].map(([name, batches]): [string, Shelf] => {
    const slug = slugs.get(name) ?? name;
    return [
      name,
      { name, slug, path: `/${kind}/${slug}/`, seal: seals.get(slug) ?? '', cards: batches.toReversed().flat() },
    ];
  });
  return new Map(shelves.filter(([, shelf]) => shelf.cards.length > 0));
}
