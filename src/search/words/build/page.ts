/** An article as a page for Pagefind, which tells by its elements what weighs how much. */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { TextBlock } from '../../../mdx/index.ts';
import type { Article } from '../../../schema.ts';
import { type Field, fields, issueOf, rowOf, valuesIn } from '../../ask/query/fields.ts';
import { documentOf } from '../../index/document.ts';
import { filterName } from '../names.ts';

/** What Pagefind's `addHTMLFile` takes. */
export interface WordsPage {
  /** From the root of the site, whatever the path that it is built for: Pagefind puts that before it. */
  url: string;
  content: string;
}

/** Weight of a subtitle: that of a heading of the second level in Pagefind's documentation ("Weighting sections"); a title is one of the first. */
const SUBTITLE_WEIGHT = '6';

/**
 * Filters, `title`, `期号` and `页`, and the order `刊次` are attributes of the head, as Pagefind's documentation has them; the text is that of the
 * exact search. No language but `zh`, so that a page of any kind of Chinese finds the index.
 */
export function pageOf(id: string, article: Article, blocks: readonly TextBlock[]): WordsPage {
  const [issue = '', file = ''] = id.split('/');
  const [year = '', number = ''] = issue.split('-');
  const valuesOf = (field: Field) => rowOf(field).ofIssue?.(issue) ?? valuesIn(field, article);
  const facts = [
    ...fields.flatMap((field) => [valuesOf(field)].flat().map((value) => fact('Filter', filterName(field), value))),
    fact('Meta', '期号', issueOf(id)),
    ...(article.page === undefined ? [] : [fact('Meta', '页', String(article.page))]),
    fact('Sort', '刊次', `${year}-${number.padStart(3, '0')}-${file.padStart(3, '0')}`),
  ];
  const [title, ...text] = documentOf(article, blocks);
  const lines = text.flatMap(({ role, text }) => [
    role === 'subtitle' ? tag('span', { dataPagefindWeight: SUBTITLE_WEIGHT }, text) : text,
    '\n',
  ]);
  // One paragraph, with a line's end at its own: at the end of each Pagefind would write a full stop that the print has not.
  const body = tag('body', {}, tag('h1', {}, title?.text ?? ''), tag('p', {}, ...lines));
  const root: Root = {
    type: 'root',
    children: [tag('html', { lang: 'zh' }, tag('head', {}, ...facts), body)],
  };
  return { url: `/issues/${id}/`, content: toHtml(root) };
}

/** `<meta data-pagefind-filter="栏目[content]" content="…">`: only so may a value hold commas and colons. */
const fact = (kind: 'Filter' | 'Meta' | 'Sort', name: string, content: string): Element =>
  tag('meta', { [`dataPagefind${kind}`]: `${name}[content]`, content });

const tag = (tagName: string, properties: Element['properties'], ...children: (Element | string)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
