/** What has to be said of an answer besides its articles: how often each term stands, and what was left out. Pure but for the engine it asks. */
import type { Counted } from '../index/postings.ts';
import type { Engine } from './engine.ts';
import { shownOf } from './facets.ts';
import { OUTDATED } from './messages.ts';
import type { Matching } from './phrase.ts';
import type { Term } from './query.ts';
import { rowsShown } from './rank.ts';
import { findAll, findOnce, queryOf, type SearchRequest } from './search.ts';

/** A term by itself. */
export interface TermCount {
  term: Term;
  articles: number;
  hits: number;
}

/** Why a query finds nothing. Limits, filters and unwanted terms do not count in it. */
export interface Alone {
  /** Each term in the whole archive; where it stands nowhere so, without regard to punctuation. */
  terms: TermCount[];
  /** Articles that have all of them. */
  together: number;
  /** Two and two, by their places in `terms`: each stands somewhere, no article has both. */
  strangers: [number, number][];
}

/** How often each term of an answer stands in the articles that it shows. */
export async function countEach(engine: Engine, request: SearchRequest, signal?: AbortSignal): Promise<TermCount[]> {
  const query = queryOf(request);
  const { found, matching } = await findAll(engine, query, request.blind, signal);
  const shown = articlesShown(engine, request, found);
  return Promise.all(
    query.terms.map(async (term) => ({ term, ...countIn(await engine.count(term, matching), shown) })),
  );
}

/** Occurrences with punctuation inside that the answer leaves out, and that it has where punctuation does not count. */
export async function countHidden(engine: Engine, request: SearchRequest, signal?: AbortSignal): Promise<number> {
  const query = queryOf(request);
  if (request.blind || query.terms.every(({ units }) => units.length < 2)) return 0;
  const { matching } = await findAll(engine, query, false, signal);
  if (matching === 'blind') return 0;
  const shown = articlesShown(engine, request, await findOnce(engine, query, 'blind', signal));
  const hits = async (term: Term, matching: Matching) => countIn(await engine.count(term, matching), shown).hits;
  const each = query.terms.map(async (term) => (await hits(term, 'blind')) - (await hits(term, 'exact')));
  return (await Promise.all(each)).reduce((sum, one) => sum + one, 0);
}

export async function countAlone(engine: Engine, request: SearchRequest, signal?: AbortSignal): Promise<Alone> {
  const { terms } = queryOf(request);
  const counts = await Promise.all(
    terms.map(async (term) => {
      const exact = await engine.count(term, 'exact');
      return exact.articles.length > 0 ? exact : engine.count(term, 'blind');
    }),
  );
  if (signal?.aborted) throw new Error(OUTDATED);
  const { size } = engine.catalogue;
  const everywhere = new Uint8Array(size).fill(1);
  const holding = counts.map(({ articles }) => maskOf(articles, size));
  const meet = (some: readonly Uint8Array[]) =>
    everywhere.reduce((sum, _, article) => sum + (some.every((mask) => mask[article] === 1) ? 1 : 0), 0);
  const strangers = terms.flatMap((_, one) =>
    terms.slice(one + 1).flatMap((_, further): [number, number][] => {
      const other = one + 1 + further;
      const both = [holding[one] ?? everywhere, holding[other] ?? everywhere];
      return both.every((mask) => meet([mask]) > 0) && meet(both) === 0 ? [[one, other]] : [];
    }),
  );
  return {
    terms: terms.map((term, at) => ({ term, ...countIn(counts[at], everywhere) })),
    together: terms.length === 0 ? 0 : meet(holding),
    strangers,
  };
}

/** Of each article of the archive: 1 where it was found and passes the filters. */
function articlesShown(
  { catalogue }: Engine,
  request: SearchRequest,
  found: Parameters<typeof shownOf>[0],
): Uint8Array {
  const rows = rowsShown(shownOf(found, request, catalogue));
  return maskOf(
    rows.map((row) => found.articles[row] ?? 0),
    catalogue.size,
  );
}

function maskOf(articles: ArrayLike<number>, size: number): Uint8Array {
  const mask = new Uint8Array(size);
  for (let at = 0; at < articles.length; at += 1) mask[articles[at] ?? 0] = 1;
  return mask;
}

/** What of it lies in the articles of the mask. */
function countIn(counted: Counted | undefined, mask: Uint8Array): { articles: number; hits: number } {
  const { articles = [], starts = [] } = counted ?? {};
  const sum = { articles: 0, hits: 0 };
  for (let row = 0; row < articles.length; row += 1) {
    if (!mask[articles[row] ?? 0]) continue;
    sum.articles += 1;
    sum.hits += (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  }
  return sum;
}
