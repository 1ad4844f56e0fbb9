/** A query → what has its words beside the articles: asked for after them, never counted among them. Pure but for the engine it asks. */
import type { Engine } from './find/engine.ts';
import type { Matching } from './find/phrase.ts';
import type { Term } from './query/query.ts';
import type { FoundArticle, SearchRequest } from './query/request.ts';
import { articlesShown, findAll, queryFor } from './search.ts';

export interface OthersAnswer {
  /** For `read`. */
  terms: readonly Term[];
  matching: Matching;
  /** Covers and 专题 (`ids.ts`), by their number in the catalogue of others; covers the newest first unless the oldest are asked for first. */
  others: FoundArticle[];
}

/**
 * `engine`: of the others. A cover has year and issue, a 专题 title and authors; what is limited to a field that one has not does not find it.
 * Without a word to look for there are none. Rejects with `OUTDATED` as soon as `signal` says that nobody waits.
 */
export async function searchOthers(
  engine: Engine,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<OthersAnswer> {
  const order = request.order === 'oldest' ? 'oldest' : 'newest';
  const query = await queryFor(engine, request);
  const { found, matching } = await findAll(engine, query, request.blind, signal);
  const { terms } = query;
  return { terms, matching, others: terms.length === 0 ? [] : articlesShown(engine, { ...request, order }, found) };
}
