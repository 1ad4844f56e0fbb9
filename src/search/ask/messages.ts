/** What the page asks its worker, and what it gets. */

import type { NearAnswer } from '../near/near.ts';
import type { Variants } from '../near/variants.ts';
import type { Reading } from './context/reading.ts';
import type { Alone, TermCount } from './count/tally.ts';
import type { Matching } from './find/phrase.ts';
import type { OthersAnswer } from './others.ts';
import type { Term } from './query/query.ts';
import type { SearchAnswer, SearchRequest } from './query/request.ts';

/**
 * All but `search` and `read` are asked after `search`, with the same request: they are shown apart, and near matches cost more; `each`, `hidden`
 * and `alone` are the counts of `tally.ts`.
 * `terms` and `matching` of `read` are those of the answer, or of a group of near matches; `limit` bounds its contexts, `side` the
 * characters on each side of a hit, `apart` wants every occurrence by itself, `article` the number in the catalogue of articles, or in that of the others where `other` says so.
 */
export type Question =
  | { kind: 'search'; request: SearchRequest }
  | { kind: 'others'; request: SearchRequest }
  | { kind: 'near'; request: SearchRequest; variants?: Variants }
  | { kind: 'each'; request: SearchRequest }
  | { kind: 'hidden'; request: SearchRequest }
  | { kind: 'alone'; request: SearchRequest }
  | ReadQuestion;

export interface ReadQuestion {
  kind: 'read';
  article: number;
  other?: true;
  terms: readonly Term[];
  matching: Matching;
  limit: number;
  side: number;
  apart?: true;
}

export interface Answers {
  search: SearchAnswer;
  others: OthersAnswer;
  near: NearAnswer;
  each: TermCount[];
  hidden: number;
  alone: Alone;
  read: Reading;
}

/**
 * Rejects with the worker's words; if the worker cannot start, with the browser's. A new `search` makes every question but `read` that
 * has not been answered reject with `OUTDATED`.
 */
export type Ask = <Asked extends Question>(question: Asked) => Promise<Answers[Asked['kind']]>;
