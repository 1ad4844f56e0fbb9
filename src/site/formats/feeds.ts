/** The archive as feeds: its newest issues, and the newest articles of a section. */
import { bodyOf } from '../../content/index.ts';
import { ATOM } from '../../feeds/atom.ts';
import { JSON_FEED } from '../../feeds/json-feed.ts';
import type { Feed, FeedFormat, FeedItem } from '../../feeds/model.ts';
import { RSS } from '../../feeds/rss.ts';
import type { Periodical } from '../../schema.ts';
import { escapeHtml } from '../../text/html.ts';
import { issueName } from '../../text/issue-name.ts';
import type { Archive, Card, Issue, Shelf } from '../archive/archive.ts';
import { openingOf } from '../article/opening.ts';
import { dayOf, lastChange } from '../dates.ts';
import { absoluteHref } from '../href.ts';
import type { TopicPage } from '../lists/topics.ts';

export const FEED_FORMATS: readonly FeedFormat[] = [ATOM, RSS, JSON_FEED];
/** A feed tells what is new; the archive as a whole is at /data/. */
export const ITEMS = 30;
/** Titles of one issue that a feed lists; of a larger one it names the sections. */
const TITLES = 100;

/** Sections that are asked for in `periodical.yaml`. */
export const hasFeed = ({ name }: Shelf, { feeds }: Periodical): boolean => feeds?.includes(name) ?? false;

/** What the feed of a section tells. */
export const newestOf = ({ cards }: Shelf): Card[] => cards.slice(0, ITEMS);

/** What one feed of the periodical tells. */
interface Told {
  /** Absent where it is the whole periodical. */
  of?: string;
  /** Behind the name of the periodical: `新到各期`. */
  tells: string;
  /** Path of the page that it follows; the feed lies below it unless `self` says otherwise. */
  home: string;
  self?: string;
  items: FeedItem[];
}

export function feedOf(
  { name, sponsor, site }: Periodical,
  { of, tells, home, self = `${home}feed`, items }: Told,
): Feed {
  return {
    title: of === undefined ? name : `${name} · ${of}`,
    description: `《${name}》${tells}`,
    home: absoluteHref(home, site),
    self: absoluteHref(self, site),
    author: sponsor,
    items,
  };
}

export const feedResponse = (feed: Feed, { write, type }: FeedFormat): Response =>
  new Response(write(feed), { headers: { 'Content-Type': type } });

export const issuesFeed = ({ periodical, issues }: Archive): Feed =>
  feedOf(periodical, {
    tells: '新到各期',
    home: '/',
    items: issues.slice(0, ITEMS).map((issue) => issueItem(issue, periodical.site)),
  });

export async function sectionFeed(shelf: Shelf, { periodical, issueOf }: Archive): Promise<Feed> {
  const items = newestOf(shelf).flatMap((card) => {
    const issue = issueOf.get(card.data.issue);
    return issue ? [articleItem(card, issue, periodical.site)] : [];
  });
  return feedOf(periodical, {
    of: shelf.name,
    tells: `“${shelf.name}”栏目新到各篇`,
    home: shelf.path,
    items: await Promise.all(items),
  });
}

export const topicsFeed = (topics: readonly TopicPage[], { periodical }: Archive): Feed =>
  feedOf(periodical, {
    of: '专题',
    tells: '新到专题',
    home: '/topics/',
    items: topics.slice(0, ITEMS).map(({ path, data: { title, summary, authors, date } }) => ({
      url: absoluteHref(path, periodical.site),
      title,
      content: `<p>${escapeHtml(summary)}</p>`,
      authors,
      tags: ['专题'],
      published: date,
      updated: date,
    })),
  });

function issueItem(issue: Issue, site: string): FeedItem {
  const { totalNumber } = issue.data;
  const published = dayOf(issue.data);
  return {
    url: absoluteHref(issue.path, site),
    title: `${issueName(issue.data)}${totalNumber === undefined ? '' : `（总第${totalNumber}期）`}`,
    content: issue.cards.length > TITLES ? sectionsOf(issue) : titlesOf(issue, site),
    authors: [],
    tags: [],
    published,
    updated: lastChange([issue.data, ...issue.cards.map(({ data }) => data)], published),
  };
}

function titlesOf({ groups }: Issue, site: string): string {
  const contents = groups.map(({ section, notes, articles }) => {
    const lines = [...notes, ...articles].map((card) => {
      const title = `<a href="${absoluteHref(card.path, site)}">${escapeHtml(card.data.title)}</a>`;
      return `<li>${[title, escapeHtml(card.data.authors.join(' '))].filter(Boolean).join('　')}</li>`;
    });
    return `<h3>${escapeHtml(section)}</h3><ul>${lines.join('')}</ul>`;
  });
  return contents.join('');
}

function sectionsOf({ groups }: Issue): string {
  const lines = groups.map(
    ({ section, notes, articles }) => `<li>${escapeHtml(section)}　${notes.length + articles.length}篇</li>`,
  );
  return `<ul>${lines.join('')}</ul>`;
}

/** One article as news: its opening and where it was printed. */
export async function articleItem(card: Card, issue: Issue, site: string): Promise<FeedItem> {
  const published = dayOf(issue.data);
  const opening = openingOf((await bodyOf(card.id)).blocks) ?? '';
  return {
    url: absoluteHref(card.path, site),
    title: card.data.title,
    content: `<p>${escapeHtml(opening)}</p><p>${issueName(issue.data)}</p>`,
    authors: card.data.authors,
    tags: [card.data.section, card.data.region].flatMap((tag) => (tag ? [tag] : [])),
    published,
    updated: lastChange([card.data], published),
  };
}
