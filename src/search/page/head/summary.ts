/** The head of the results: how they were looked for, in which order, limited by what. */

import { fieldNames, valueName } from '../../ask/naming.ts';
import { fields, type Limit, type Query, type Term } from '../../ask/query.ts';
import { type Order, orders } from '../../ask/rank.ts';
import type { SearchAnswer, SearchRequest } from '../../ask/search.ts';
import { addressOf, LONGEST_QUERY } from '../../ask/state.ts';
import { writeQuery, writeTerm } from '../../ask/write-query.ts';
import { element } from '../elements.ts';

const orderNames = { relevance: '相关', newest: '从新到旧', oldest: '刊次' } as const satisfies Record<Order, string>;

export function orderLinks(request: SearchRequest, { articles }: SearchAnswer): HTMLElement[] {
  if (articles.length === 0) return [];
  const sorted = orders.map((order) => choice(orderNames[order], { ...request, order }, order === request.order));
  return [
    element('span', {}, '排序'),
    ...sorted,
    element('a', { class: 'to-facets', href: '#facets', role: 'button', 'aria-haspopup': 'dialog' }, '筛选'),
  ];
}

/** Where the words are looked for, and whether punctuation counts. */
export function wayLinks(request: SearchRequest, { terms, matching }: SearchAnswer): HTMLElement[] {
  if (terms.length === 0) return [];
  const { within } = request;
  const blind = matching === 'blind';
  return [
    element('span', {}, '范围'),
    choice('全文', { ...request, within: 'all' }, within === 'all'),
    choice('限标题', { ...request, within: 'title' }, within === 'title'),
    element('span', {}, '标点'),
    choice('计', { ...request, blind: false }, !blind),
    choice('不计', { ...request, blind: true }, blind),
  ];
}

function choice(name: string, request: SearchRequest, current: boolean): HTMLElement {
  return element('a', { href: addressOf(request), 'aria-current': current ? 'true' : undefined }, name);
}

/** Says how the words were taken where that is not as usual. */
export function matchingNote({ query, blind }: SearchRequest, { matching, articles, terms }: SearchAnswer): string {
  const cut = query.length < LONGEST_QUERY - 1 ? '' : `一次最多查${LONGEST_QUERY}字，后面的没有查。`;
  if (articles.length === 0 || terms.length === 0 || matching === 'exact') return cut;
  return `${cut}${blind ? '标点不计。' : '原文在词中有标点，或标点与所输不同：以下按标点不计查得。'}`;
}

/** Each term and limit, to be taken away. None where there is but one. */
export function chipsOf(request: SearchRequest, { terms, without, limits }: Query): HTMLElement[] {
  const query: Query = { terms, without, limits };
  const chips = [
    ...terms.map((term) => chip(writeTerm(term), { ...request, query: minus(query, term) })),
    ...without.map((term) => chip(`不含 ${term.text}`, { ...request, query: minus(query, term) })),
    ...limits.map((limit) =>
      chip(`${fieldNames[limit.field]}：${limit.text}`, { ...request, query: minus(query, limit) }),
    ),
    ...fields.flatMap((field) =>
      request[field] === '' ? [] : [chip(valueName(field, request[field]), { ...request, [field]: '' })],
    ),
  ];
  return chips.length < 2 ? [] : [element('span', {}, '条件'), ...chips];
}

function minus({ terms, without, limits }: Query, piece: Term | Limit): string {
  return writeQuery({
    terms: terms.filter((one) => one !== piece),
    without: without.filter((one) => one !== piece),
    limits: limits.filter((one) => one !== piece),
  });
}

function chip(name: string, rest: SearchRequest): HTMLElement {
  return element(
    'a',
    { class: 'chip', href: addressOf(rest), 'aria-label': `去掉条件：${name}` },
    name,
    element('span', { 'aria-hidden': 'true' }, '×'),
  );
}
