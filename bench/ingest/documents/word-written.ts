/** The issue as a program takes it: flat OpenDocument for LibreOffice, Markdown for pandoc. */
import type { WordArticle, WordIssue } from './word-issue.ts';

export const markdownOf = ({ cover, articles }: WordIssue): string =>
  [
    ...cover,
    '目录',
    ...articles.map(({ title }, at) => `${title}……${at * 4 + 2}`),
    ...articles.map(markdownArticle),
  ].join('\n\n');

function markdownArticle({ title, byline, paragraphs, notes, items, table }: WordArticle): string {
  const id = (at: number): string => `[^${title}${at}]`;
  const [head = [], ...rows] = table;
  return [
    `# ${title}`,
    byline,
    ...paragraphs.map((text, at) => (at < notes.length ? text + id(at) : text)),
    ...notes.map((note, at) => `${id(at)}: ${note}`),
    items.map((item, at) => `${at + 1}. ${item}`).join('\n'),
    [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  ].join('\n\n');
}

const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

export const openDocumentOf = ({ cover, articles }: WordIssue): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>${articles.map((_, at) => listStyle(at)).join('')}</office:automatic-styles>
<office:body><office:text>${cover.map(paragraph).join('')}${paragraph('目录')}${articles.map(({ title }, at) => paragraph(`${title}……${at * 4 + 2}`)).join('')}${articles.map(articleOf).join('')}</office:text></office:body></office:document>`;

/** （一） （二）, a list an article. */
const listStyle = (at: number): string =>
  `<text:list-style style:name="L${at}"><text:list-level-style-number text:level="1" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/></text:list-style>`;

function articleOf({ title, byline, paragraphs, notes, items, table }: WordArticle, at: number): string {
  const rows = table.map(
    (cells) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string">${paragraph(cell)}</table:table-cell>`).join('')}</table:table-row>`,
  );
  return [
    `<text:h text:outline-level="1">${title}</text:h>`,
    paragraph(byline),
    ...paragraphs.map((text, place) => paragraph(text + noteOf(notes[place]))),
    `<text:list text:style-name="L${at}">${items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`).join('')}</text:list>`,
    `<table:table><table:table-column table:number-columns-repeated="${table[0]?.length ?? 1}"/>${rows.join('')}</table:table>`,
  ].join('');
}

const noteOf = (note: string | undefined): string =>
  note === undefined
    ? ''
    : `<text:note text:note-class="footnote"><text:note-citation/><text:note-body>${paragraph(note)}</text:note-body></text:note>`;

const paragraph = (inner: string): string => `<text:p>${inner}</text:p>`;
