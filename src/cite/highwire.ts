/** Highwire tags, as Zotero (Embedded Metadata) and Google Scholar read them: name and content of each `<meta>`, in order. */
import { type Reference, wholeTitle } from './reference.ts';

/** An author a tag. A date as exact as the print is, with slashes; the page is both the abstract's and the full text's. */
export function citationMeta(reference: Reference): [name: string, content: string][] {
  const { authors, journal, year, number, published, page, url } = reference;
  const tags: [string, string | undefined][] = [
    ['title', wholeTitle(reference)],
    ...authors.map((author): [string, string] => ['author', author]),
    ['publication_date', (published ?? String(year)).replaceAll('-', '/')],
    ['journal_title', journal],
    ['issue', String(number)],
    ['firstpage', page?.toString()],
    ['language', 'zh-CN'],
    ['public_url', url],
    ['abstract_html_url', url],
    ['fulltext_html_url', url],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [[`citation_${name}`, content]]));
}
