/** A 专题 as a book of one chapter. */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Book } from '../../epub/model.ts';
import type { Periodical } from '../../schema.ts';
import { titleLines, titleNodes } from '../article/typeset.ts';
import { absoluteHref } from '../href.ts';
import type { TopicPage } from '../lists/topics.ts';

/** `html`: what Astro rendered of its text. */
export function topicBook({ path, data }: TopicPage, periodical: Periodical, html: string): Book {
  const url = absoluteHref(path, periodical.site);
  const { title, authors, date } = data;
  const chapter = {
    ...{ file: '01.xhtml', title, authors, url, corrections: [] },
    heading: { type: 'root' as const, children: titleNodes(titleLines(title)) },
    body: standingAlone(fromHtml(html, { fragment: true }), url),
  };
  return {
    url,
    periodical: periodical.name,
    issue: `专题：${title}`,
    facts: [date],
    publisher: periodical.sponsor,
    permit: periodical.permit,
    restriction: periodical.restriction,
    published: date,
    modified: date,
    ...{ coverText: [], colophon: [], corrections: [], pictures: [] },
    sections: [{ name: '', chapters: [chapter] }],
  };
}

/** A book lies nowhere on the site, so its links lead there by their whole address; what drives a page in a browser is left out. */
function standingAlone(tree: Root, url: string): Root {
  visit(tree, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href === 'string' && !href.startsWith('#')) properties.href = new URL(href, url).href;
    for (const name of Object.keys(properties)) if (name.startsWith('data')) properties[name] = undefined;
  });
  return tree;
}
