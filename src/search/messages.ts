/** What the page asks its worker, and what it gets. */
import type { NearAnswer } from './near/near.ts';
import type { Matching } from './phrase.ts';
import type { Term } from './query.ts';
import type { Reading } from './reading.ts';
import type { SearchAnswer, SearchRequest } from './search.ts';

/**
 * `near` is asked after `search`, with the same request: it costs more and is shown apart.
 * `terms` and `matching` of `read` are those of the answer, or of a group of near matches; `limit` bounds its contexts, `side` the
 * characters on each side of a hit.
 */
export type Question =
  | { kind: 'search'; request: SearchRequest }
  | { kind: 'near'; request: SearchRequest }
  | { kind: 'read'; article: number; terms: Term[]; matching: Matching; limit: number; side: number };

export interface Answers {
  search: SearchAnswer;
  near: NearAnswer;
  read: Reading;
}

/**
 * Rejects with the worker's words; if the worker cannot start, with the browser's. A new `search` makes every `search` and `near` that has
 * not been answered reject with `OUTDATED`.
 */
export type Ask = <Asked extends Question>(question: Asked) => Promise<Answers[Asked['kind']]>;

/** Message of the error of a question that nobody waits for any more. */
export const OUTDATED = 'outdated';
