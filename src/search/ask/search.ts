/** A query with its filters → the articles, in order, with their counts. Pure but for the engine it asks. */
import type { CatalogueIndex } from '../index/catalogue.ts';
import type { Counted } from '../index/postings.ts';
import type { Engine } from './engine.ts';
import { type FacetValue, type Filters, filter, type IssueCount } from './facets.ts';
import { OUTDATED } from './messages.ts';
import { type FoundColumns, namesOf, type PackedAnswer, unpacked } from './packed.ts';
import type { Matching } from './phrase.ts';
import { type Field, type Limit, parseQuery, type Query, type Term } from './query.ts';
import { type Found, inOrder, type Order, rowsShown } from './rank.ts';
import { withinLimits } from './typed-fields.ts';

export interface SearchRequest extends Filters {
  query: string;
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

/** Rejects with `OUTDATED` as soon as `signal` says that nobody waits. */
export async function searchPacked(
  engine: Engine,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<PackedAnswer> {
  const query = queryOf(request);
  const { found, matching } = await findAll(engine, query, request.blind, signal);
  const { shown, facets, timeline } = filter(found, request, engine.catalogue);
  const rows = picked(found, inOrder(found, shown, request.order, engine.catalogue));
  const hits = rows.hitsOf.reduce((sum, one) => sum + one, 0);
  return { ...query, searched: engine.catalogue.size, matching, ...rows, hits, facets, timeline };
}

export async function search(engine: Engine, request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
  return unpacked(await searchPacked(engine, request, signal), namesOf(engine.catalogue));
}

export function queryOf({ query, within }: SearchRequest): Query {
  const parsed = parseQuery(query);
  const terms = parsed.terms.map((term): Term => (within === 'title' ? { ...term, inTitle: true } : term));
  return { ...parsed, terms };
}

/** Those rows of what was found, in this order. */
export function picked({ articles, hits }: Found, rows: Uint32Array): FoundColumns {
  return { articles: rows.map((row) => articles[row] ?? 0), hitsOf: rows.map((row) => hits[row] ?? 0) };
}

/** What the query finds, whatever the filters. Nothing where it has neither terms nor limits. */
export async function findAll(
  engine: Engine,
  query: Query,
  blind: boolean,
  signal?: AbortSignal,
): Promise<{ found: Found; matching: Matching }> {
  const exact = blind ? undefined : await findOnce(engine, query, 'exact', signal);
  if (exact && (exact.articles.length > 0 || query.terms.length === 0)) return { found: exact, matching: 'exact' };
  return { found: await findOnce(engine, query, 'blind', signal), matching: 'blind' };
}

export async function findOnce(
  { catalogue, count }: Engine,
  { terms, without, limits }: Query,
  matching: Matching,
  signal?: AbortSignal,
): Promise<Found> {
  const [wanted, unwanted] = await Promise.all(
    [terms, without].map((some) => Promise.all(some.map((term) => count(term, matching)))),
  );
  if (signal?.aborted) throw new Error(OUTDATED);
  const passing = passingOf(catalogue, limits, unwanted ?? []);
  const hits = new Uint32Array(catalogue.ids.length);
  const inTitle = new Float32Array(catalogue.ids.length);
  if (terms.length === 0 && limits.length === 0) passing.fill(0);
  for (const [index, posting] of (wanted ?? []).entries()) {
    const held = countInto(hits, inTitle, posting, terms[index]?.units.length ?? 0, catalogue);
    for (let article = 0; article < passing.length; article += 1)
      passing[article] = passing[article] && held[article] ? 1 : 0;
  }
  const articles = rowsShown(passing);
  const found: Found = { articles, hits: new Uint32Array(articles.length), inTitle: new Float32Array(articles.length) };
  for (let row = 0; row < articles.length; row += 1) {
    found.hits[row] = hits[articles[row] ?? 0] ?? 0;
    found.inTitle[row] = Math.min(1, inTitle[articles[row] ?? 0] ?? 0);
  }
  return found;
}

/** Of each article: 1 where it passes the limits and has no unwanted term. */
function passingOf(catalogue: CatalogueIndex, limits: readonly Limit[], unwanted: readonly Counted[]): Uint8Array {
  const passing = withinLimits(limits, catalogue);
  for (const { articles } of unwanted) for (const article of articles) passing[article] = 0;
  return passing;
}

/** Adds the occurrences of one term; returns 1 for each article that has it. A term of a single unit is no sign that the title is about it. */
function countInto(
  hits: Uint32Array,
  inTitle: Float32Array,
  { articles, starts, positions }: Counted,
  units: number,
  { titleUnits }: CatalogueIndex,
): Uint8Array {
  const held = new Uint8Array(hits.length);
  for (let row = 0; row < articles.length; row += 1) {
    const article = articles[row] ?? 0;
    const start = starts[row] ?? 0;
    held[article] = 1;
    hits[article] = (hits[article] ?? 0) + (starts[row + 1] ?? 0) - start;
    const title = titleUnits[article] ?? 0;
    if (units > 1 && (positions?.[start] ?? Infinity) <= title)
      inTitle[article] = (inTitle[article] ?? 0) + units / title;
  }
  return held;
}
