/** A query → the covers that have its words: asked for after the articles, never counted among them. Pure but for the engine it asks. */
import type { Engine } from './engine.ts';
import type { Matching } from './phrase.ts';
import type { Term } from './query.ts';
import type { FoundArticle, SearchRequest } from './request.ts';
import { search } from './search.ts';

export interface CoversAnswer {
  /** For `read`. */
  terms: readonly Term[];
  matching: Matching;
  /** One for each issue, by their number in the catalogue of covers; the newest first unless the oldest are asked for first. */
  covers: FoundArticle[];
}

/**
 * `engine`: of the covers. A cover has neither section nor region nor author nor title, so what is limited to one of these finds none; year and
 * issue hold for it. Without a word to look for there are none either. Rejects with `OUTDATED` as soon as `signal` says that nobody waits.
 */
export async function searchCovers(
  engine: Engine,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<CoversAnswer> {
  const order = request.order === 'oldest' ? 'oldest' : 'newest';
  const { terms, matching, articles } = await search(engine, { ...request, order }, signal);
  return { terms, matching, covers: terms.length === 0 ? [] : articles };
}
