/** CSL-JSON, as Zotero and citeproc read it: a list of items. */
import { noteOf, type Reference, wholeTitle } from './reference.ts';

export const cslJson = (...references: Reference[]): string => `${JSON.stringify(references.map(itemOf), null, 2)}\n`;

/** Names are `literal`: a unit has no family name, and a Chinese name must not be turned round. */
function itemOf(reference: Reference): object {
  const { authors, journal, year, number, published, page, url, key } = reference;
  return {
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
}
