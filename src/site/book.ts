/** An issue as a book: its articles in order of print, with their text. */
import { bodyOf } from '../content/article.ts';
import type { Book, Chapter, Section } from '../epub/model.ts';
import { type Archive, type Card, type Group, type Issue, NAMELESS } from './archive.ts';
import { dayOf, lastChange } from './dates.ts';
import { absoluteHref } from './href.ts';
import { publicMasthead } from './masthead.ts';
import { issueFacts, issueName } from './names.ts';
import { fixNotes } from './notes.ts';

/** `cover`: SVG of the drawn cover. */
export async function bookOf(issue: Issue, { periodical }: Archive, cover: string): Promise<Book> {
  const { title, totalNumber, published, masthead } = issue.data;
  return {
    url: absoluteHref(issue.path, periodical.site),
    periodical: title,
    issue: issueName(issue.data),
    totalNumber,
    facts: issueFacts(issue.data),
    publisher: periodical.sponsor,
    permit: periodical.permit,
    restriction: periodical.restriction,
    published,
    modified: lastChange(issue.cards, dayOf(issue.data)),
    cover,
    colophon: publicMasthead(masthead, periodical),
    sections: await Promise.all(issue.groups.map((group) => sectionOf(group, issue.groups.length, periodical.site))),
  };
}

/** An issue that prints no sections at all has none here either. */
async function sectionOf({ section, notes, articles }: Group, groups: number, site: string): Promise<Section> {
  const chapters = [...notes, ...articles].map((card) => chapterOf(card, site));
  return { name: groups === 1 && section === NAMELESS ? '' : section, chapters: await Promise.all(chapters) };
}

async function chapterOf({ id, file, path, data }: Card, site: string): Promise<Chapter> {
  const { html, blocks } = await bodyOf(id);
  const { title, subtitle, authors, region, page, authorNote, source, corrections = [] } = data;
  return {
    file: `${file}.xhtml`,
    title,
    subtitle,
    authors,
    region,
    page,
    authorNote,
    source,
    html,
    corrections: fixNotes(corrections, blocks).map(({ text, anchor }) => ({ text, anchor })),
    url: absoluteHref(path, site),
  };
}
