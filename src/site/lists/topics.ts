/** 专题, and what their components ask of the archive. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { bodyOf, newestFirst } from '../../content/index.ts';
import { shownPath } from '../../disk/shown-path.ts';
import { blockAt, type TextBlock } from '../../mdx/index.ts';
import type { Topic } from '../../schema.ts';
import { type Archive, type Card, type Issue, sectionOf } from '../archive/archive.ts';
import { readArchive } from '../archive/content.ts';

export interface TopicPage {
  slug: string;
  /** `/topics/community-governance/`. */
  path: string;
  data: Topic;
  entry: CollectionEntry<'topics'>;
}

let topics: Promise<TopicPage[]> | undefined;

/** Newest first; the same value for every page. */
export function readTopics(): Promise<TopicPage[]> {
  topics ??= gather();
  return topics;
}

async function gather(): Promise<TopicPage[]> {
  const entries = await getCollection('topics');
  return entries
    .map((entry) => ({ slug: entry.id, path: `/topics/${entry.id}/`, data: entry.data, entry }))
    .sort(newestFirst);
}

/** What every component of a 专题 is given beside its attributes: `content/topics/a.mdx:12`. */
export interface Placed {
  place?: string;
}

/** Ends the build: a page must not say less than its editor wrote. */
export function lost(place: string | undefined, reason: string): Error {
  const failure = new Error(`${place === undefined ? '专题' : shownPath(place)}: ${reason}`);
  // The place that matters is the one in the 专题, not the one in this program.
  failure.stack = failure.message;
  return failure;
}

/** `id`: `1998-03/05`; `anchor`: of one of its blocks. */
export async function passageOf(
  { issueOf }: Archive,
  id: string,
  anchor: string,
): Promise<{ card: Card; issue: Issue; block: TextBlock } | undefined> {
  const issue = issueOf.get(id.split('/')[0] ?? '');
  const card = issue?.cards.find((one) => one.id === id);
  const block = card && blockAt(card.data, (await bodyOf(id)).blocks, anchor);
  return issue && card && block && { card, issue, block };
}

export interface Asked {
  section?: string;
  region?: string;
  year?: string;
}

/** Newest issue first, in an issue in order of print. */
export const articlesOf = (
  { issues }: Archive,
  { section, region, year }: Asked,
): { issue: Issue; articles: Card[] }[] =>
  issues
    .filter(({ data }) => year === undefined || String(data.year) === year)
    .map((issue) => ({
      issue,
      articles: issue.cards.filter(
        (card) =>
          card.data.kind === 'article' &&
          (section === undefined || sectionOf(card) === section) &&
          (region === undefined || card.data.region === region),
      ),
    }))
    .filter(({ articles }) => articles.length > 0);

export interface Trend {
  terms: string[];
  /** By year, or by issue where there is one year only, oldest first: articles that hold each term letter for letter. */
  rows: { name: string; counts: number[] }[];
}

const trends = new Map<string, Promise<Trend>>();

/** Counted once for the page and the book that show it. */
export function readTrend(terms: string[]): Promise<Trend> {
  const key = terms.join(' ');
  const trend = trends.get(key) ?? readArchive().then((archive) => trendOf(archive, terms));
  trends.set(key, trend);
  return trend;
}

/** Reads every article once, which only a page that asks for it pays for. */
async function trendOf({ years }: Archive, terms: string[]): Promise<Trend> {
  const spans =
    years.length > 1
      ? years.map(({ year, issues }) => ({ name: `${year}年`, issues }))
      : years.flatMap(({ issues }) => issues.map((issue) => ({ name: `第${issue.data.number}期`, issues: [issue] })));
  const rows: Trend['rows'] = [];
  for (const { name, issues } of spans.toReversed()) {
    const counts = terms.map(() => 0);
    for (const { id } of issues.flatMap(({ cards }) => cards)) {
      const text = (await bodyOf(id)).blocks.map((block) => block.text).join('\n');
      for (const [at, term] of terms.entries()) if (text.includes(term)) counts[at] = (counts[at] ?? 0) + 1;
    }
    rows.push({ name, counts });
  }
  return { terms, rows };
}
