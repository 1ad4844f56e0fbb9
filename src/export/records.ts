/** The archive in the shapes of `schema.ts`. */
import { bodyOf } from '../content/index.ts';
import type { ArchiveFile, ArticleRecord, IssueFile, IssueRecord } from '../data-files.ts';
import { absoluteHref } from '../site/href.ts';
import type { Archive, Card, Issue } from '../site/index.ts';

/** Without the text of the articles: 20,000 of them are some ten megabytes. */
export function archiveFile({ periodical, issues }: Archive): ArchiveFile {
  const { name, sponsor, permit, restriction, site } = periodical;
  return {
    periodical: present({ name, sponsor, permit, restriction, url: absoluteHref('/', site) }),
    issues: issues.map((issue) => issueRecord(issue, site)),
    articles: issues.flatMap((issue) => issue.cards.map((card) => articleRecord(card, issue, site))),
  };
}

/** One issue with its text, so that no file grows with the archive. */
export async function issueFile(issue: Issue, { periodical }: Archive): Promise<IssueFile> {
  const articles = issue.cards.map(async (card) => {
    const blocks = (await bodyOf(card.id)).blocks.map(({ anchor, kind, depth, text }) =>
      present({ anchor, kind, depth, text }),
    );
    return { ...articleRecord(card, issue, periodical.site), blocks };
  });
  return { issue: issueRecord(issue, periodical.site), articles: await Promise.all(articles) };
}

function issueRecord(issue: Issue, site: string): IssueRecord {
  const { title, focus } = issue.data;
  return present({
    ...numbersOf(issue),
    title,
    url: absoluteHref(issue.path, site),
    text: absoluteHref(`/data/issues/${issue.id}.json`, site),
    epub: absoluteHref(epubPath(issue), site),
    focus,
    sections: issue.groups.map(({ section }) => section),
    articles: issue.cards.length,
    corrections: issue.data.corrections?.length ?? 0,
  });
}

export function articleRecord({ id, path, data, characters }: Card, issue: Issue, site: string): ArticleRecord {
  const { order, kind, section, title, subtitle, region, authors, authorNote, source, page, corrections } = data;
  return present({
    id,
    url: absoluteHref(path, site),
    ...numbersOf(issue),
    order,
    kind,
    section,
    title,
    subtitle,
    region,
    authors,
    authorNote,
    source,
    page,
    characters,
    corrections: corrections?.length ?? 0,
  });
}

/** ASCII, as every address of the site. */
export const epubPath = ({ id, path }: Issue): string => `${path}${id}.epub`;

export function numbersOf({ id, data: { year, number, totalNumber, published } }: Issue) {
  return { issue: id, year, number, totalNumber, published };
}

/** Leaves out what the print does not say: a reader of JSON meets no null. */
export function present<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
