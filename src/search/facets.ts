/** Found articles against the filters: which are shown, and the counts of every value. Pure. */
import type { CatalogueIndex, Column } from './catalogue.ts';
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
type Counts = Record<'articles' | 'hits', Float64Array>;

export function filter(found: Found, filters: Filters, { columns, ids }: CatalogueIndex): Filtered {
  const chosen = fields.filter((field) => filters[field] !== '');
  const passes = chosen.map((field) => holders(columns[field], filters[field], ids.length));
  const counts = fields.map((field) => countsFor(columns[field]));
  const overTime = countsFor(columns.issue);
  const shown = new Uint8Array(found.articles.length);
  for (let row = 0; row < shown.length; row += 1) {
    const article = found.articles[row] ?? 0;
    const hits = found.hits[row] ?? 0;
    const failed = chosen.length === 0 ? chosen : chosen.filter((_, index) => !passes[index]?.[article]);
    if (failed.length === 0) shown[row] = 1;
    if (failed.every((field) => field === 'year' || field === 'issue')) count(overTime, columns.issue, article, hits);
    if (failed.length > 1) continue;
    fields.forEach((field, index) => {
      const own = counts[index];
      if (own && (failed.length === 0 || failed[0] === field)) count(own, columns[field], article, hits);
    });
  }
  const [section = [], year = [], issue = [], region = [], author = []] = fields.map((field, index) =>
    valuesOf(columns[field], counts[index] ?? countsFor(columns[field])),
  );
  return {
    shown,
    facets: {
      section: mostFirst(section),
      year: year.reverse(),
      issue: issue.reverse(),
      region: mostFirst(region),
      author: mostFirst(author),
    },
    timeline: inTime(columns.issue, overTime),
  };
}

/** Of each article: 1 where it has the value. */
export function holders({ names, starts, codes }: Column, value: string, articles: number): Uint8Array {
  const wanted = names.indexOf(value);
  return Uint8Array.from({ length: articles }, (_, article) =>
    Number(codes.subarray(starts[article], starts[article + 1]).includes(wanted)),
  );
}

function countsFor({ names }: Column): Counts {
  return { articles: new Float64Array(names.length), hits: new Float64Array(names.length) };
}

function count(counts: Counts, { starts, codes }: Column, article: number, hits: number): void {
  for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at += 1) {
    const code = codes[at] ?? 0;
    counts.articles[code] = (counts.articles[code] ?? 0) + 1;
    counts.hits[code] = (counts.hits[code] ?? 0) + hits;
  }
}

/** In order of the names, those that an article has. */
function valuesOf({ names }: Column, { articles, hits }: Counts): FacetValue[] {
  return names.flatMap((name, code) => {
    const value = { name, articles: articles[code] ?? 0, hits: hits[code] ?? 0 };
    return name !== '' && value.articles > 0 ? [value] : [];
  });
}

function mostFirst(values: FacetValue[]): FacetValue[] {
  return values.sort((a, b) => b.hits - a.hits || b.articles - a.articles || (a.name < b.name ? -1 : 1));
}

function inTime(column: Column, { articles, hits }: Counts): IssueCount[] {
  const of = new Float64Array(column.names.length);
  for (const code of column.codes) of[code] = (of[code] ?? 0) + 1;
  return column.names.map((name, code) => ({
    name,
    articles: articles[code] ?? 0,
    hits: hits[code] ?? 0,
    of: of[code] ?? 0,
  }));
}
