/** CSL-JSON, as Zotero and citeproc read it: a list of one item. */
import { noteOf, type Reference, wholeTitle } from './reference.ts';

/** Names are `literal`: a unit has no family name, and a Chinese name must not be turned round. */
export function cslJson(reference: Reference): string {
  const { authors, journal, year, number, published, page, url, key } = reference;
  const item = {
    id: key,
    type: 'article-journal',
    title: wholeTitle(reference),
    author: authors.length > 0 ? authors.map((literal) => ({ literal })) : undefined,
    'container-title': journal,
    issued: { 'date-parts': [published === undefined ? [year] : published.split('-').map(Number)] },
    issue: String(number),
    page: page?.toString(),
    note: noteOf(reference),
    URL: url,
    language: 'zh-CN',
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
