/** The head of the results: how they were looked for, in which order, limited by what. */

import { without } from '../../ask/count/filter.ts';
import { type Order, orders } from '../../ask/find/rank.ts';
import { fields, valueName } from '../../ask/query/fields.ts';
import type { Query } from '../../ask/query/query.ts';
import type { SearchAnswer, SearchRequest } from '../../ask/query/request.ts';
import { addressOf, LONGEST_QUERY } from '../../ask/query/state.ts';
import { removablePartsOf } from '../../ask/query/write-query.ts';
import { element } from '../draw/elements.ts';

const orderNames = { relevance: '相关', newest: '从新到旧', oldest: '从旧到新' } as const satisfies Record<
  Order,
  string
>;

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
  if (matching === 'inside') return `${cut}没有单独写的这个数，以下在更长的数里查得。`;
  return `${cut}${blind ? '标点不计。' : '原文在词中有标点，或标点与所输不同：以下按标点不计查得。'}`;
}

/** Each piece of the query and each chosen value, to be taken away. None where there is but one. */
export function chipsOf(request: SearchRequest, query: Query): HTMLElement[] {
  const chips = [
    ...removablePartsOf(query).map(({ text, rest }) => chip(text, { ...request, query: rest })),
    ...fields.flatMap((field) =>
      request.filter[field].map((value) =>
        chip(valueName(field, value), { ...request, filter: without(request.filter, field, value) }),
      ),
    ),
  ];
  return chips.length < 2 ? [] : [element('span', {}, '条件'), ...chips];
}

function chip(name: string, rest: SearchRequest): HTMLElement {
  return element(
    'a',
    { class: 'chip', href: addressOf(rest), 'aria-label': `去掉条件：${name}` },
    name,
    element('span', { 'aria-hidden': 'true' }, '×'),
  );
}
