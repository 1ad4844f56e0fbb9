/** Found articles against what was chosen in the lists of values: which are shown, and the counts of every value. Pure. */
import { type CatalogueIndex, type Column, holders } from '../../index/catalogue.ts';
import type { Found } from '../find/rank.ts';
import { eachField, type Field, fields, rowOf } from '../query/fields.ts';

/** The chosen values of each field, any of which an article must have; none: all pass. */
export type Filter = Record<Field, readonly string[]>;

export const noFilter: Filter = eachField(() => []);

/** The same with a value chosen as well, or not any more. */
export const also = (filter: Filter, field: Field, value: string): Filter => ({
  ...filter,
  [field]: [...filter[field], value],
});
export const without = (filter: Filter, field: Field, value: string): Filter => ({
  ...filter,
  [field]: filter[field].filter((one) => one !== value),
});

export interface FacetValue {
  name: string;
  articles: number;
  hits: number;
}

/** An issue of the archive in the course of time. */
export interface IssueCount extends FacetValue {
  /** Articles that it holds. */
  of: number;
}

/** Some values of a field in order, with their counts. */
export interface ValueCounts {
  /** Their places in the names of the column. */
  codes: Uint32Array;
  articles: Uint32Array;
  hits: Uint32Array;
}

export interface Filtered {
  /** Of each row: 1 where it passes in every field. */
  shown: Uint8Array;
  /** Each value that an article has which passes in the other fields; an article with several values counts for each. */
  facets: Record<Field, ValueCounts>;
  /** Every issue of the archive, oldest first, with what passes in the fields other than year and issue. */
  timeline: ValueCounts;
}

export function filtered(found: Found, filter: Filter, { columns }: CatalogueIndex): Filtered {
  const missed = missedBy(found, filter, columns);
  return {
    shown: passing(missed),
    facets: eachField((field) => {
      const all = counted(found, columns[field], missed, [field]);
      return rowOf(field).order === 'latest' ? lastFirst(all) : mostFirst(all, columns[field]);
    }),
    timeline: counted(found, columns.issue, missed, ['year', 'issue']),
  };
}

/** Of each row: 1 where it passes in every field. */
export const shownOf = (found: Found, filter: Filter, { columns }: CatalogueIndex): Uint8Array =>
  passing(missedBy(found, filter, columns));

const passing = (missed: Uint32Array): Uint8Array => Uint8Array.from(missed, (bits) => (bits === 0 ? 1 : 0));

const bitOf = (field: Field): number => 1 << fields.indexOf(field);

/** Of each row: the bits of the fields in which it does not pass. */
function missedBy(found: Found, filter: Filter, columns: CatalogueIndex['columns']): Uint32Array {
  const missed = new Uint32Array(found.articles.length);
  for (const field of fields.filter((field) => filter[field].length > 0)) {
    const passes = holders(columns[field], (name) => filter[field].includes(name));
    for (let row = 0; row < missed.length; row += 1)
      if (!passes[found.articles[row] ?? 0]) missed[row] = (missed[row] ?? 0) | bitOf(field);
  }
  return missed;
}

/** Every value, with the rows that pass in all fields but those `apart`. */
function counted(
  { articles, hits }: Found,
  { names, starts, codes }: Column,
  missed: Uint32Array,
  apart: readonly Field[],
): ValueCounts {
  const others = ~apart.reduce((bits, field) => bits | bitOf(field), 0);
  const counts = { articles: new Uint32Array(names.length), hits: new Uint32Array(names.length) };
  for (let row = 0; row < articles.length; row += 1) {
    if (((missed[row] ?? 0) & others) !== 0) continue;
    const article = articles[row] ?? 0;
    const end = starts[article + 1] ?? 0;
    for (let at = starts[article] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      counts.articles[code] = (counts.articles[code] ?? 0) + 1;
      counts.hits[code] = (counts.hits[code] ?? 0) + (hits[row] ?? 0);
    }
  }
  return { codes: Uint32Array.from(names.keys()), ...counts };
}

/** Those that an article has. */
function mostFirst(all: ValueCounts, { names }: Column): ValueCounts {
  const { articles, hits } = all;
  const nameOf = (code: number) => names[code] ?? '';
  const held = all.codes.filter((code) => nameOf(code) !== '' && articles[code]);
  held.sort(
    (a, b) =>
      (hits[b] ?? 0) - (hits[a] ?? 0) || (articles[b] ?? 0) - (articles[a] ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
  return some(all, held);
}

const lastFirst = (all: ValueCounts): ValueCounts =>
  some(all, all.codes.filter((code) => all.articles[code]).reverse());

const some = ({ articles, hits }: ValueCounts, codes: Uint32Array): ValueCounts => ({
  codes,
  articles: codes.map((code) => articles[code] ?? 0),
  hits: codes.map((code) => hits[code] ?? 0),
});
