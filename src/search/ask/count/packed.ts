/**
 * An answer on its way from the worker to the page: numbers only, for what the numbers stand for crosses once. Ten thousand articles and three
 * thousand authors as objects would take longer than finding them. Pure.
 */
import { type CatalogueIndex, valueIn } from '../../index/catalogue.ts';
import { eachField, type Field } from '../query/fields.ts';
import type { FoundArticle, SearchAnswer } from '../query/request.ts';
import type { FacetValue, Filtered, ValueCounts } from './filter.ts';

export interface PackedAnswer
  extends Omit<SearchAnswer, 'articles' | 'facets' | 'timeline'>,
    FoundColumns,
    Pick<Filtered, 'facets' | 'timeline'> {}

/** Articles found, in order. */
export interface FoundColumns {
  /** Their numbers in the catalogue. */
  articles: Uint32Array;
  /** `hits` of each. */
  hitsOf: Uint32Array;
}

/** What the numbers of an answer stand for. */
export interface Names {
  ids: readonly string[];
  sectionOf: (article: number) => string;
  values: Record<Field, readonly string[]>;
  /** Articles of each issue, in order of `values.issue`. */
  issueSizes: Uint32Array;
}

/** The same, to be sent: a long text crosses faster than many short ones. */
export interface SentNames extends Omit<Names, 'ids' | 'sectionOf'> {
  /** Of every article, one a line. */
  ids: string;
  sections: string;
}

export function namesOf({ ids, columns, issueSizes }: CatalogueIndex): Names {
  const values = eachField((field) => columns[field].names);
  return { ids, sectionOf: (article) => valueIn(columns.section, article), values, issueSizes };
}

export function sentNames({ ids, sectionOf, ...names }: Names): SentNames {
  return { ...names, ids: ids.join('\n'), sections: ids.map((_, article) => sectionOf(article)).join('\n') };
}

export function receivedNames({ ids, sections, ...names }: SentNames): Names {
  const section = sections.split('\n');
  return { ...names, ids: ids.split('\n'), sectionOf: (article) => section[article] ?? '' };
}

export function unpacked({ hitsOf, ...packed }: PackedAnswer, names: Names): SearchAnswer {
  const valuesOf = (field: Field, counts: ValueCounts) => valuesIn(counts, names.values[field]);
  return {
    ...packed,
    articles: articlesIn({ ...packed, hitsOf }, names),
    facets: eachField((field) => valuesOf(field, packed.facets[field])),
    timeline: valuesOf('issue', packed.timeline).map((value, at) => ({ ...value, of: names.issueSizes[at] ?? 0 })),
  };
}

export function articlesIn({ articles, hitsOf }: FoundColumns, { ids, sectionOf }: Names): FoundArticle[] {
  return Array.from(articles, (article, row) => {
    return { article, id: ids[article] ?? '', section: sectionOf(article), hits: hitsOf[row] ?? 0 };
  });
}

function valuesIn({ codes, articles, hits }: ValueCounts, names: readonly string[]): FacetValue[] {
  return Array.from(codes, (code, at) => {
    return { name: names[code] ?? '', articles: articles[at] ?? 0, hits: hits[at] ?? 0 };
  });
}
