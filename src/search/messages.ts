/** What the page asks its worker, and what it gets. */
import type { Matching } from './postings.ts';
import type { Term } from './query.ts';
import type { Reading } from './reading.ts';
import type { SearchAnswer, SearchRequest } from './search.ts';

export type Question =
  | { kind: 'search'; request: SearchRequest }
  | { kind: 'read'; article: number; terms: Term[]; matching: Matching; limit: number };

export interface Answers {
  search: SearchAnswer;
  read: Reading;
}

/** Rejects with the worker's words; if the worker cannot start, with the browser's. */
export type Ask = <Asked extends Question>(question: Asked) => Promise<Answers[Asked['kind']]>;
