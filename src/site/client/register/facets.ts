/** The links that narrow the register: which are chosen, and how much is behind each as the filter stands. */
import type { AppointmentRecord } from '../../../data-files.ts';
import { countsIn, type Facet, type Filter, isEmpty, matches, ofWords } from './state.ts';

const FACETS: readonly Facet[] = ['kind', 'region', 'year'];

export interface Facets {
  links: readonly HTMLAnchorElement[];
  mark: (filter: Filter) => void;
  count: (records: readonly AppointmentRecord[], filter: Filter) => void;
  /** As the page came. */
  restore: () => void;
}

export function facetsOf(page: Document): Facets {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('[data-facet] a')];
  const printed = links.map((link) => [link, numberOf(link)?.textContent ?? ''] as const);
  const printedYear = links.find((link) => link.hasAttribute('aria-current'));
  return {
    links,
    mark: (filter) => {
      for (const link of links) mark(link, filter);
    },
    count: (records, filter) => {
      for (const field of FACETS)
        for (const [link, count] of countsFor(
          links.filter((link) => facetOf(link) === field),
          field,
          records,
          filter,
        ))
          tell(link, count.toLocaleString('en'));
    },
    restore: () => {
      printedYear?.setAttribute('aria-current', 'true');
      for (const [link, count] of printed) tell(link, count);
    },
  };
}

export function facetOf(link: HTMLAnchorElement): Facet {
  return link.closest<HTMLElement>('[data-facet]')?.dataset.facet as Facet;
}

/** `全部` leaves the words alone. */
function countsFor(
  links: readonly HTMLAnchorElement[],
  field: Facet,
  records: readonly AppointmentRecord[],
  filter: Filter,
): [HTMLAnchorElement, number][] {
  const values = links.flatMap(({ dataset }) => dataset.value ?? []);
  const counts = countsIn(records, filter, field, values);
  return links.map((link) => {
    const { value } = link.dataset;
    if (value !== undefined) return [link, counts.get(value) ?? 0];
    const words = ofWords(filter.q);
    return [link, records.filter((record) => matches(record, words)).length];
  });
}

function mark(link: HTMLAnchorElement, filter: Filter): void {
  const { value } = link.dataset;
  const isOn = value === undefined ? isEmpty({ ...filter, q: '' }) : filter[facetOf(link)] === value;
  if (isOn) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}

const numberOf = (link: HTMLAnchorElement): Element | null => link.querySelector('[data-count]');

function tell(link: HTMLAnchorElement, count: string): void {
  const number = numberOf(link);
  if (number) number.textContent = count;
}
