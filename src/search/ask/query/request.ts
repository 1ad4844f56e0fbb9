/** A search as it is asked, and its answer as the page shows it. */

import type { FacetValue, Filter, IssueCount } from '../count/filter.ts';
import type { Matching } from '../find/phrase.ts';
import type { Order } from '../find/rank.ts';
import type { Field } from './fields.ts';
import type { Query } from './query.ts';

export interface SearchRequest {
  query: string;
  filter: Filter;
  /** `title`: the terms are looked for in title and subtitle only, as if each were typed with `标题:`. */
  within: 'all' | 'title';
  order: Order;
  /** Punctuation does not count. Without it, it counts unless nothing is found so. */
  blind: boolean;
  /** As which the query is taken: as characters that stand so, or as words that may stand apart (src/search/words). */
  by: 'characters' | 'words';
}

export interface SearchAnswer extends Query {
  /** Articles that the index holds. */
  searched: number;
  matching: Matching;
  /** Articles that pass the filters, in order. */
  articles: FoundArticle[];
  /** Occurrences in those articles. */
  hits: number;
  facets: Record<Field, FacetValue[]>;
  timeline: IssueCount[];
}

export interface FoundArticle {
  /** Number in the catalogue. */
  article: number;
  /** `1998-03/05`. */
  id: string;
  section: string;
  /** Of all terms together; 0 where the query has limits only. */
  hits: number;
}

/** Message of the error of a question that nobody waits for any more. */
export const OUTDATED = 'outdated';
