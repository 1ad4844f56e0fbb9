/** Ways to narrow the result down: each value of each field with its count. Those of one field are alternatives, the fields must all agree. */

import { also, type FacetValue, without } from '../../ask/count/filter.ts';
import { type Field, fields, rowOf, valueName } from '../../ask/query/fields.ts';
import type { SearchAnswer, SearchRequest } from '../../ask/query/request.ts';
import { addressOf } from '../../ask/query/state.ts';
import { formatCount } from '../draw/count.ts';
import { element } from '../draw/elements.ts';

/** Values shown before the reader asks for the others. */
const FIRST = 8;

export function facetsOf(request: SearchRequest, answer: SearchAnswer): HTMLElement[] {
  return fields.flatMap((field) => facet(field, request, answer));
}

/** The first line takes the choice away. A field that no article has is left out, and so is the issue while there is but one. */
function facet(field: Field, request: SearchRequest, answer: SearchAnswer): HTMLElement[] {
  const chosen = request.filter[field];
  const values = withChosen(answer.facets[field], chosen);
  if (values.length === 0 || (field === 'issue' && values.length === 1 && chosen.length === 0)) return [];
  const { label, several } = rowOf(field);
  const unit = answer.terms.length === 1 ? 'hits' : 'articles';
  const itemOf = (value: FacetValue): HTMLElement => valueItem(field, value, unit, request);
  const isChosen = ({ name }: FacetValue) => chosen.includes(name);
  const all = allItem(field, several ? undefined : sumOf(values), unit, request);
  const late = values.slice(FIRST);
  const shown = [...values.slice(0, FIRST), ...late.filter(isChosen)];
  const rest = late.filter((value) => !isChosen(value));
  const list = element('ul', {}, ...(values.length > 1 || chosen.length > 0 ? [all] : []), ...shown.map(itemOf));
  return [
    element(
      'nav',
      { class: 'index', 'aria-label': label },
      element('h2', {}, label, ' ', element('small', {}, unit === 'hits' ? '处' : '篇')),
      list,
      ...(rest.length === 0 ? [] : [restOf(rest, itemOf)]),
    ),
  ];
}

/** A chosen value stays in the list though nothing of it is found: it must be possible to take it away. */
const withChosen = (values: readonly FacetValue[], chosen: readonly string[]): FacetValue[] => [
  ...values,
  ...chosen
    .filter((name) => !values.some((value) => value.name === name))
    .map((name) => ({ name, articles: 0, hits: 0 })),
];

type Counts = Omit<FacetValue, 'name'>;
type Unit = keyof Counts;

/** The box adds the value to the choice or takes it away; the name, a link, chooses it alone. */
function valueItem(field: Field, value: FacetValue, unit: Unit, request: SearchRequest): HTMLElement {
  const { filter } = request;
  const { name } = value;
  const isChosen = filter[field].includes(name);
  const toggled = isChosen ? without(filter, field, name) : also(filter, field, name);
  const label = valueName(field, name);
  const href = addressOf({ ...request, filter: toggled });
  const box = element('input', { type: 'checkbox', 'aria-label': label, 'data-href': href });
  box.checked = isChosen;
  const only = { ...request, filter: { ...filter, [field]: [name] } };
  return element('li', { class: 'pick' }, box, link(addressOf(only), label, isChosen, name, value, unit));
}

function allItem(field: Field, counts: Counts | undefined, unit: Unit, request: SearchRequest): HTMLElement {
  const { filter } = request;
  const href = addressOf({ ...request, filter: { ...filter, [field]: [] } });
  return element('li', {}, link(href, '全部', filter[field].length === 0, '', counts, unit));
}

/** `counts` absent: they would not add up. */
function link(
  href: string,
  label: string,
  isCurrent: boolean,
  value: string,
  counts: Counts | undefined,
  unit: Unit,
): HTMLElement {
  const attributes = {
    href,
    'aria-current': isCurrent ? 'true' : undefined,
    'data-value': value,
    'data-articles': counts && String(counts.articles),
    title: counts && `${formatCount(counts.articles)}篇`,
  };
  const number = counts ? [' ', element('span', { class: 'num' }, formatCount(counts[unit]))] : [];
  return element('a', attributes, element('span', {}, label), ...number);
}

const sumOf = (values: readonly FacetValue[]): Counts => ({
  articles: values.reduce((sum, { articles }) => sum + articles, 0),
  hits: values.reduce((sum, { hits }) => sum + hits, 0),
});

/** Filled when it is opened: an archive may have five hundred issues. */
function restOf(rest: readonly FacetValue[], itemOf: (value: FacetValue) => HTMLElement): HTMLElement {
  const list = element('ul');
  const details = element('details', {}, element('summary', {}, `其余${formatCount(rest.length)}个`), list);
  details.addEventListener('toggle', () => list.append(...rest.map(itemOf)), { once: true });
  return details;
}
