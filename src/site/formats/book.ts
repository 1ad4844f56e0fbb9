/** An issue as a book: its articles in order of print, with their text and pictures. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bodyOf } from '../../content/index.ts';
import type { Book, Chapter, Picture, Section } from '../../epub/model.ts';
import { copyOf } from '../../mdx/index.ts';
import { coverText } from '../../text/cover-text.ts';
import { issueFacts, issueName } from '../../text/issue-name.ts';
import { type Archive, type Card, type Group, type Issue, NAMELESS } from '../archive/archive.ts';
import { fixNotes, issueFixNotes } from '../article/notes.ts';
import type { Pictures } from '../article/pictures.ts';
import { titleNodes } from '../article/typeset.ts';
import { pictures as showPictures } from '../body/pictures.ts';
import { dayOf, lastChange } from '../dates.ts';
import { absoluteHref } from '../href.ts';

/** What every reading system shows (EPUB 3.3, core media types); a picture of another kind stays the frame that stands for it. */
const PICTURE_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** `cover`: SVG of the drawn cover; `pictures`: those that the issue has. */
export async function bookOf(issue: Issue, { periodical }: Archive, cover: string, pictures: Pictures): Promise<Book> {
  const { title, totalNumber, published, masthead } = issue.data;
  const shown = new Map([...pictures].filter(([, { path }]) => typeOf(path) !== undefined));
  const sections = issue.groups.map((group) => sectionOf(group, issue.groups.length, periodical.site, shown));
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
    modified: lastChange([issue.data, ...issue.cards.map(({ data }) => data)], dayOf(issue.data)),
    cover,
    coverText: coverText(issue.data),
    colophon: masthead,
    corrections: issueFixNotes(issue.data.corrections ?? []).map(({ text }) => ({ text })),
    sections: await Promise.all(sections),
    pictures: await Promise.all([...shown.values()].map(({ path }) => pictureOf(path))),
  };
}

/** An issue that prints no sections at all has none here either. */
async function sectionOf(group: Group, groups: number, site: string, pictures: Pictures): Promise<Section> {
  const { section, notes, articles } = group;
  const chapters = [...notes, ...articles].map((card) => chapterOf(card, site, pictures));
  return { name: groups === 1 && section === NAMELESS ? '' : section, chapters: await Promise.all(chapters) };
}

async function chapterOf({ id, file, path, data, heading }: Card, site: string, pictures: Pictures): Promise<Chapter> {
  const { tree, blocks } = await bodyOf(id);
  const body = copyOf(tree);
  const { title, subtitle, authors, region, page, authorNote, source, corrections = [] } = data;
  const pictureAt = (place: number) => {
    const picture = pictures.get(`${file}-${place}`);
    return picture && { ...picture, src: nameOf(picture.path) };
  };
  showPictures(body, { pictureAt });
  return {
    file: `${file}.xhtml`,
    title,
    heading: { type: 'root', children: titleNodes(heading) },
    subtitle,
    authors,
    region,
    page,
    authorNote,
    source,
    body,
    corrections: fixNotes(corrections, blocks).map(({ text, anchor }) => ({ text, anchor })),
    url: absoluteHref(path, site),
  };
}

async function pictureOf(path: string): Promise<Picture> {
  return { name: nameOf(path), type: typeOf(path) ?? '', bytes: await readFile(resolve('public', `.${path}`)) };
}

const nameOf = (path: string): string => `pictures/${path.slice(path.lastIndexOf('/') + 1)}`;

const typeOf = (path: string): string | undefined => PICTURE_TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
