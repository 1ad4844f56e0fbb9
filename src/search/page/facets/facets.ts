/** Ways to narrow the result down: each value of each field with its count, as links. */
import type { FacetValue } from '../../ask/facets.ts';
import { fieldNames, valueName } from '../../ask/naming.ts';
import type { Field } from '../../ask/query.ts';
import type { SearchAnswer, SearchRequest } from '../../ask/search.ts';
import { addressOf } from '../../ask/state.ts';
import { element } from '../elements.ts';
import { figure } from '../figure.ts';

/** In the order in which staff think of them. */
const ORDER: readonly Field[] = ['section', 'year', 'issue', 'author', 'region'];
/** Values shown before the reader asks for the others. */
const FIRST = 8;

export function facetsOf(request: SearchRequest, answer: SearchAnswer): HTMLElement[] {
  return ORDER.flatMap((field) => facet(field, request, answer));
}

/** The first line takes the limit away. A field that no article has is left out, and so is the issue while there is but one. */
function facet(field: Field, request: SearchRequest, answer: SearchAnswer): HTMLElement[] {
  const values = answer.facets[field];
  const chosen = request[field];
  if (values.length === 0 || (field === 'issue' && values.length === 1 && chosen === '')) return [];
  const counted = answer.terms.length === 1 ? 'hits' : 'articles';
  const itemOf = (value: FacetValue) => {
    const count = { articles: value.articles, shown: value[counted] };
    return item(addressOf({ ...request, [field]: value.name }), valueName(field, value.name), value.name === chosen, {
      ...count,
      name: value.name,
    });
  };
  const all = item(addressOf({ ...request, [field]: '' }), '全部', chosen === '', totalOf(field, values, counted));
  const late = values.slice(FIRST);
  const shown = [...values.slice(0, FIRST), ...late.filter(({ name }) => name === chosen)];
  const rest = late.filter(({ name }) => name !== chosen);
  const list = element('ul', {}, ...(values.length > 1 || chosen !== '' ? [all] : []), ...shown.map(itemOf));
  return [
    element(
      'nav',
      { class: 'index', 'aria-label': fieldNames[field] },
      element('h2', {}, fieldNames[field]),
      list,
      ...(rest.length === 0 ? [] : [restOf(rest, itemOf)]),
    ),
  ];
}

interface Count {
  /** The value that is counted; empty for all. */
  name: string;
  articles: number;
  shown: number;
}

function item(href: string, label: string, current: boolean, count: Count | undefined): HTMLElement {
  const attributes = {
    href,
    'aria-current': current ? 'true' : undefined,
    'data-value': count?.name ?? '',
    'data-articles': count && String(count.articles),
    title: count && `${figure(count.articles)}篇`,
  };
  const number = count ? [' ', element('span', { class: 'num' }, figure(count.shown))] : [];
  return element('li', {}, element('a', attributes, element('span', {}, label), ...number));
}

/** An article with two authors counts for each of them, so these counts do not add up. */
function totalOf(field: Field, values: readonly FacetValue[], counted: 'articles' | 'hits'): Count | undefined {
  if (field === 'author') return undefined;
  const sum = (key: 'articles' | 'hits') => values.reduce((total, value) => total + value[key], 0);
  return { name: '', articles: sum('articles'), shown: sum(counted) };
}

/** Filled when it is opened: an archive may have five hundred issues. */
function restOf(rest: readonly FacetValue[], itemOf: (value: FacetValue) => HTMLElement): HTMLElement {
  const list = element('ul');
  const details = element('details', {}, element('summary', {}, `其余${figure(rest.length)}个`), list);
  details.addEventListener('toggle', () => list.append(...rest.map(itemOf)), { once: true });
  return details;
}
