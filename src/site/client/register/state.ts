/** What the register is filtered by, as the address bar holds it. Pure. */
import type { AppointmentRecord } from '../../../data-files.ts';
import { groupsOf } from '../../register/row.ts';

export interface Filter {
  /** Words that must all stand in names, offices or units. */
  q: string;
  kind: string;
  region: string;
  year: string;
}

const FIELDS = ['q', 'kind', 'region', 'year'] as const;
export type Field = (typeof FIELDS)[number];
export type Facet = Exclude<Field, 'q'>;

export function filterOf(address: string): Filter {
  const given = new URLSearchParams(address);
  const [q = '', kind = '', region = '', year = ''] = FIELDS.map((field) => given.get(field)?.trim() ?? '');
  return { q, kind, region, year };
}

/** Asks for words alone. */
export const ofWords = (q: string): Filter => ({ q, kind: '', region: '', year: '' });

export const isEmpty = (filter: Filter): boolean => FIELDS.every((field) => filter[field] === '');

/** `?` alone where nothing is asked. */
export function addressOf(filter: Filter): string {
  const given = FIELDS.filter((field) => filter[field] !== '').map((field) => [field, filter[field]]);
  return `?${new URLSearchParams(given)}`;
}

/** How many records have each of `values` in `field`, as far as everything else that is asked agrees. */
export function countsIn(
  records: readonly AppointmentRecord[],
  filter: Filter,
  field: Facet,
  values: readonly string[],
): Map<string, number> {
  const others = records.filter((record) => matches(record, { ...filter, [field]: '' }));
  return new Map(values.map((value) => [value, others.filter((record) => has[field](record, value)).length]));
}

const has: Record<Facet, (record: AppointmentRecord, value: string) => boolean> = {
  kind: (record, value) => groupsOf(record).some((group) => group === value),
  region: ({ gained = '', lost = '' }, value) => `${gained} ${lost}`.includes(value),
  year: ({ year }, value) => String(year) === value,
};

export function matches(record: AppointmentRecord, { q, kind, region, year }: Filter): boolean {
  const { persons, gained = '', lost = '', text } = record;
  const offices = `${gained} ${lost}`;
  const words = `${persons.map(({ name }) => name).join(' ')} ${offices} ${text}`;
  return (
    q.split(/\s+/u).every((word) => words.includes(word)) &&
    (kind === '' || has.kind(record, kind)) &&
    (region === '' || has.region(record, region)) &&
    (year === '' || has.year(record, year))
  );
}
