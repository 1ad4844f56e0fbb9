/**
 * What was read of all files → the archive. One pass over the collections: a page only looks up, so that a build stays linear in the number of
 * articles.
 */
import type { Article, IssueData, Periodical } from '../../schema.ts';
import { type TitleLines, titleLines } from '../article/typeset.ts';
import { sealsFor } from '../cover/seal.ts';
import { type Archive, type Card, type Fix, type Group, type Issue, type Shelf, sectionOf } from './archive.ts';
import { slugsFor } from './slug.ts';

/** What was read of one file. */
export interface FileEntry<Data> {
  id: string;
  data: Data;
  digest?: string | number | undefined;
}

export type ArticleEntry = FileEntry<Article & { characters: number; keywords?: string; sentences?: string }>;

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

function cardOf({ id, data, digest }: ArticleEntry): Card {
  const heading = linesOf(data.title);
  const lines =
    data.region === undefined || data.title.startsWith(data.region)
      ? heading
      : linesOf(`${data.region}：${data.title}`);
  return {
    id,
    file: id.split('/')[1] ?? '',
    path: `/issues/${id}/`,
    data,
    digest: String(digest),
    characters: data.characters,
    sentences: (data.sentences ?? '').split('\n').filter(Boolean),
    // Asked for twice, and as text a fifth of the size.
    get keywords() {
      return keywordsOf(data.keywords ?? '');
    },
    get heading() {
      return heading();
    },
    get lines() {
      return lines();
    },
  };
}

/** Found when first asked for: most articles stand in no page that is rendered, and words are slow to find. */
function linesOf(title: string): () => TitleLines {
  let lines: TitleLines | undefined;
  return () => {
    lines ??= titleLines(title);
    return lines;
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
    (entry) => sectionOf({ data: entry }),
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
