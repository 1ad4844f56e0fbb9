/** A query with its filters → the articles, in order, with their counts. Pure but for the engine it asks. */
import { isFigure } from '../index/bounds.ts';
import { filtered, shownOf } from './count/filter.ts';
import { articlesIn, type FoundColumns, namesOf, type PackedAnswer } from './count/packed.ts';
import type { Engine } from './find/engine.ts';
import { evaluate } from './find/evaluate.ts';
import type { Matching } from './find/phrase.ts';
import { type Found, inOrder } from './find/rank.ts';
import { parseQuery } from './query/parse-query.ts';
import { inTitleOnly, type Query } from './query/query.ts';
import type { FoundArticle, SearchRequest } from './query/request.ts';
import { simplified } from './query/simplified.ts';

/** Rejects with `OUTDATED` as soon as `signal` says that nobody waits. */
export async function searchPacked(
  engine: Engine,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<PackedAnswer> {
  const query = await queryFor(engine, request);
  const { found, matching } = await findAll(engine, query, request.blind, signal);
  const { shown, facets, timeline } = filtered(found, request.filter, engine.catalogue);
  const rows = picked(found, inOrder(found, shown, request.order, engine.catalogue));
  const hits = rows.hitsOf.reduce((sum, one) => sum + one, 0);
  return { ...query, searched: engine.catalogue.size, matching, ...rows, hits, facets, timeline };
}

/** What was typed, with what the page adds to it and the index knows of it. */
export async function queryFor(engine: Engine, { query, within }: SearchRequest): Promise<Query> {
  const parsed = parseQuery(query);
  return simplified(within === 'title' ? inTitleOnly(parsed) : parsed, engine.scripts);
}

/** What was found and passes the filters, in order, where neither facets nor timeline are wanted. */
export function articlesShown({ catalogue }: Engine, { filter, order }: SearchRequest, found: Found): FoundArticle[] {
  const rows = inOrder(found, shownOf(found, filter, catalogue), order, catalogue);
  return articlesIn(picked(found, rows), namesOf(catalogue));
}

/** Those rows of what was found, in this order. */
function picked({ articles, hits }: Found, rows: Uint32Array): FoundColumns {
  return { articles: rows.map((row) => articles[row] ?? 0), hitsOf: rows.map((row) => hits[row] ?? 0) };
}

/** What the query finds, whatever the filter: in the first way of matching that finds something. */
export async function findAll(
  engine: Engine,
  query: Query,
  blind: boolean,
  signal?: AbortSignal,
): Promise<{ found: Found; matching: Matching }> {
  const exactly: Matching[] = hasFigures(query) ? ['exact', 'inside'] : ['exact'];
  for (const matching of blind ? [] : exactly) {
    const found = await evaluate(engine, query, matching, signal);
    if (found.articles.length > 0 || query.terms.length === 0) return { found, matching };
  }
  return { found: await evaluate(engine, query, 'blind', signal), matching: 'blind' };
}

/** Some term begins or ends with a figure, which may be part of a longer one. */
const hasFigures = ({ terms }: Query): boolean =>
  terms.some(({ units }) => isFigure(units[0]) || isFigure(units[units.length - 1]));
