/** The head of the results: how many, how they were looked for, in which order, limited by what. */

import { fieldNames, valueName } from '../naming.ts';
import { fields, type Limit, type Query, type Term } from '../query.ts';
import { type Order, orders } from '../rank.ts';
import type { SearchAnswer, SearchRequest } from '../search.ts';
import { addressOf } from '../state.ts';
import { writeQuery, writeTerm } from '../write-query.ts';
import { element } from './elements.ts';

const orderNames = { relevance: '相关', newest: '从新到旧', oldest: '刊次' } as const satisfies Record<Order, string>;

export function countLine({ hits, articles, terms }: SearchAnswer): (Node | string)[] {
  if (articles.length === 0) return ['没有找到'];
  if (terms.length === 0) return [element('span', { class: 'num' }, String(articles.length)), '篇'];
  return [
    element('span', { class: 'num' }, String(hits)),
    '处，见于',
    element('span', { class: 'n2' }, String(articles.length)),
    '篇',
  ];
}

export function orderLinks(request: SearchRequest, { articles, terms }: SearchAnswer): HTMLElement[] {
  if (articles.length === 0) return [];
  const sorted = orders.map((order) => choice(orderNames[order], { ...request, order }, order === request.order));
  const within = (['all', 'title'] as const).map((within) =>
    choice(within === 'all' ? '全文' : '限标题', { ...request, within }, within === request.within),
  );
  return [
    element('span', {}, '排序'),
    ...sorted,
    ...(terms.length === 0 ? [] : [element('span', { class: 'apart' }, '范围'), ...within]),
    element('a', { class: 'to-facets', href: '#facets' }, '筛选'),
  ];
}

function choice(name: string, request: SearchRequest, current: boolean): HTMLElement {
  return element('a', { href: addressOf(request), 'aria-current': current ? 'true' : undefined }, name);
}

/** Says how the words were taken, and offers the other way. */
export function matchingNote(request: SearchRequest, { matching, articles, terms }: SearchAnswer): (Node | string)[] {
  if (articles.length === 0 || terms.length === 0) return [];
  if (request.blind)
    return ['标点不计。', element('a', { href: addressOf({ ...request, blind: false }) }, '改为计标点')];
  if (matching === 'blind') return ['原文在词中有标点，或标点与所输不同：以下按标点不计查得。'];
  return ['逐字相合，标点隔开的不算。', element('a', { href: addressOf({ ...request, blind: true }) }, '标点不计再查')];
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
