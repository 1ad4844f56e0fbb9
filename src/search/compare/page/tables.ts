/** The comparison as tables: where each term stands first and last, then its counts by time, section and region. Makes elements; asks nothing. */
import type { Reading } from '../../ask/context/reading.ts';
import { printedAt } from '../../ask/query/fields.ts';
import { addressOf as searchFor } from '../../ask/query/state.ts';
import { formatCount } from '../../page/draw/count.ts';
import { element } from '../../page/draw/elements.ts';
import { addressOf } from '../../page/rows/row.ts';
import { type Compared, type ComparedTerm, type Count, type Row, rateText, requestFor } from '../compare.ts';

/** First and last appearance, read from the texts. */
export interface Ends {
  first: Reading | undefined;
  last: Reading | undefined;
}

/** How often and since when. `ends`: of each term; `site`: address of its root, with a slash at the end. */
export function appearances({ terms }: Compared, ends: readonly Ends[], site: string): HTMLElement {
  const rows = terms.map((term, at) => {
    const { first, last } = ends[at] ?? {};
    return [
      element('a', { href: searchAddress(site, term.text) }, term.text),
      formatCount(term.hits),
      formatCount(term.articles),
      endElement(term, term.first, first, site),
      endElement(term, term.last, last, site),
    ];
  });
  const columns = [
    { name: '提法' },
    { name: '处', isFigure: true },
    { name: '篇', isFigure: true },
    { name: '最早见于' },
    { name: '最近见于' },
  ];
  return tableOf('次数和首末见', columns, rows);
}

/** Of the search that gives these counts. */
export const searchAddress = (site: string, term: string): string =>
  `${site}search/${searchFor({ ...requestFor(term), order: 'relevance' })}`;

function endElement(
  { answer }: ComparedTerm,
  found: ComparedTerm['first'],
  reading: Reading | undefined,
  site: string,
): HTMLElement {
  if (!found || !reading) return element('span', {}, '没有');
  const { title, page, contexts } = reading;
  const { terms, matching } = answer;
  const place = { site, result: '', terms, matching };
  const link = element('a', { href: addressOf(found.id, place, { ...contexts[0], nth: 1 }) }, title.text);
  return element('span', {}, element('span', { class: 'meta' }, printedAt(found.id, page)), element('br'), link);
}

/** Counts and rates of each term. `most`: rows that are shown. */
export function countsTable(
  caption: string,
  head: string,
  { terms }: Compared,
  rows: readonly Row[],
  most = Number.POSITIVE_INFINITY,
): HTMLElement[] {
  if (rows.length === 0) return [];
  const columns = [...terms.map(({ text }) => text), '正文字数'].map((name) => ({ name, isFigure: true }));
  const table = tableOf(
    caption,
    [{ name: head }, ...columns],
    rows
      .slice(0, most)
      .map(({ name, characters, counts }) => [name, ...counts.map(countElement), formatCount(characters)]),
  );
  const left = rows.length - most;
  return left > 0
    ? [table, element('p', { class: 'meta' }, `另有${formatCount(left)}行，都在导出的 CSV 里。`)]
    : [table];
}

function countElement(count: Count): HTMLElement {
  const rate = count.hits === 0 ? '' : rateText(count);
  return element('span', {}, formatCount(count.hits), ' ', element('small', {}, rate));
}

interface Column {
  name: string;
  isFigure?: boolean;
}

function tableOf(caption: string, columns: readonly Column[], rows: readonly (HTMLElement | string)[][]): HTMLElement {
  const kindOf = (at: number) => (columns[at]?.isFigure ? { class: 'num' } : {});
  const head = columns.map(({ name }, at) => element('th', { scope: 'col', ...kindOf(at) }, name));
  const body = rows.map(([name = '', ...cells]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      ...cells.map((cell, at) => element('td', kindOf(at + 1), cell)),
    ),
  );
  return element(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    element(
      'table',
      { class: 'ledger' },
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...body),
    ),
  );
}
