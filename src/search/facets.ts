/** Found articles against the filters: which are shown, and the counts of every value. Pure. */
import { type CatalogueIndex, type Column, holders } from './catalogue.ts';
import { type Field, fields } from './query.ts';
import type { Found } from './rank.ts';

/** The chosen value of each field; empty: all. */
export type Filters = Record<Field, string>;

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

export interface Filtered {
  /** Of each row: 1 where it passes every filter. */
  shown: Uint8Array;
  /**
   * Counts of each value, of what passes the filters of the other fields; an article with several authors counts for each. Years and issues
   * newest first, the others by number.
   */
  facets: Record<Field, FacetValue[]>;
  /** Every issue of the archive, oldest first, with what passes the filters other than year and issue. */
  timeline: IssueCount[];
}

/** Articles and hits of each value of a field, by its code. */
type Counts = Record<'articles' | 'hits', Uint32Array>;

export function filter(found: Found, filters: Filters, { columns, issueSizes }: CatalogueIndex): Filtered {
  const missed = missedBy(found, filters, columns);
  const valuesOf = (field: Field) => valuesIn(columns[field], countsOf(found, columns[field], missed, [field]));
  return {
    shown: missed.map((bits) => (bits === 0 ? 1 : 0)),
    facets: {
      section: mostFirst(valuesOf('section')),
      year: valuesOf('year').reverse(),
      issue: valuesOf('issue').reverse(),
      region: mostFirst(valuesOf('region')),
      author: mostFirst(valuesOf('author')),
    },
    timeline: inTime(columns.issue, countsOf(found, columns.issue, missed, ['year', 'issue']), issueSizes),
  };
}

const bitOf = (field: Field): number => 1 << fields.indexOf(field);

/** Of each row: the bits of the fields whose filter it does not pass. */
function missedBy(found: Found, filters: Filters, columns: CatalogueIndex['columns']): Uint8Array {
  const missed = new Uint8Array(found.articles.length);
  for (const field of fields.filter((field) => filters[field] !== '')) {
    const column = columns[field];
    const passes = holders(
      column,
      column.names.map((name) => name === filters[field]),
    );
    for (let row = 0; row < missed.length; row += 1)
      if (!passes[found.articles[row] ?? 0]) missed[row] = (missed[row] ?? 0) | bitOf(field);
  }
  return missed;
}

/** Of the rows that pass all filters but those of the fields `apart`. */
function countsOf({ articles, hits }: Found, column: Column, missed: Uint8Array, apart: readonly Field[]): Counts {
  const { names, starts, codes } = column;
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
  return counts;
}

/** In order of the names, those that an article has. */
function valuesIn({ names }: Column, { articles, hits }: Counts): FacetValue[] {
  const values: FacetValue[] = [];
  for (let code = 0; code < names.length; code += 1) {
    const value = { name: names[code] ?? '', articles: articles[code] ?? 0, hits: hits[code] ?? 0 };
    if (value.name !== '' && value.articles > 0) values.push(value);
  }
  return values;
}

function mostFirst(values: FacetValue[]): FacetValue[] {
  return values.sort((a, b) => b.hits - a.hits || b.articles - a.articles || (a.name < b.name ? -1 : 1));
}

function inTime({ names }: Column, { articles, hits }: Counts, sizes: Uint32Array): IssueCount[] {
  return names.map((name, code) => ({
    name,
    articles: articles[code] ?? 0,
    hits: hits[code] ?? 0,
    of: sizes[code] ?? 0,
  }));
}
