/** What has to be said of an answer besides its articles: how often each word stands, and what was left out. Pure but for the engine it asks. */
import type { Engine } from '../find/engine.ts';
import { evaluate } from '../find/evaluate.ts';
import type { Matching } from '../find/phrase.ts';
import type { Found } from '../find/rank.ts';
import { type Condition, chainsOf, type Query, queryOf } from '../query/query.ts';
import { OUTDATED, type SearchRequest } from '../query/request.ts';
import { writeQuery } from '../query/write-query.ts';
import { findAll, queryFor } from '../search.ts';
import { shownOf } from './filter.ts';

/** A term, or a chain of terms, by itself. */
export interface TermCount {
  /** As it would be typed. */
  text: string;
  articles: number;
  hits: number;
}

/** Why a query finds nothing. Limits, filters and unwanted terms do not count in it. */
export interface Alone {
  /** Each term in the whole archive; where it stands nowhere so, without regard to punctuation. */
  terms: TermCount[];
  /** What is asked for, without the conditions. */
  bare: string;
  /** Articles that have it. */
  together: number;
  /** Two and two, by their places in `terms`: each stands somewhere, no article has both. Undefined where not all are asked for at once. */
  strangers: [number, number][] | undefined;
}

/** How often each term of an answer stands in the articles that it shows. */
export async function countEach(engine: Engine, request: SearchRequest, signal?: AbortSignal): Promise<TermCount[]> {
  const query = await queryFor(engine, request);
  const { found, matching } = await findAll(engine, query, request.blind, signal);
  const shown = shownIn(engine, request, found);
  const each = eachTerm(query).map(async (term) => ({
    text: writeQuery(term),
    ...sumOf(await evaluate(engine, term, matching, signal), shown),
  }));
  return Promise.all(each);
}

/** Occurrences with punctuation inside that the answer leaves out, and that it has where punctuation does not count. */
export async function countHidden(engine: Engine, request: SearchRequest, signal?: AbortSignal): Promise<number> {
  const query = await queryFor(engine, request);
  if (request.blind || query.terms.every(({ units }) => units.length < 2)) return 0;
  const { matching } = await findAll(engine, query, false, signal);
  if (matching === 'blind') return 0;
  const shown = shownIn(engine, request, await evaluate(engine, query, 'blind', signal));
  const hits = async (term: Query, how: Matching) => sumOf(await evaluate(engine, term, how, signal), shown).hits;
  const each = eachTerm(query).map(async (term) => (await hits(term, 'blind')) - (await hits(term, matching)));
  return (await Promise.all(each)).reduce((sum, one) => sum + Math.max(0, one), 0);
}

export async function countAlone(engine: Engine, request: SearchRequest, signal?: AbortSignal): Promise<Alone> {
  const query = await queryFor(engine, request);
  const terms = eachTerm(query);
  const bare = queryOf(wanted(query.condition));
  const [together, ...found] = await Promise.all(
    [bare, ...terms].map(async (one) => (await findAll(engine, one, false, signal)).found),
  );
  if (signal?.aborted) throw new Error(OUTDATED);
  return {
    terms: terms.map((term, at) => ({ text: writeQuery(term), ...sumOf(found[at]) })),
    bare: writeQuery(bare),
    together: together?.articles.length ?? 0,
    strangers: isChoice(bare.condition) ? undefined : strangersAmong(found),
  };
}

/** Each chain of terms that is wanted, as a query of its own. */
const eachTerm = ({ terms }: Query): Query[] =>
  chainsOf(terms).map((chain) => queryOf({ kind: 'terms', terms: chain }));

/** Without what limits or excludes. */
function wanted(condition: Condition): Condition {
  if (!('parts' in condition)) return condition.kind === 'terms' ? condition : { kind: 'all', parts: [] };
  const parts = condition.parts.filter(({ kind }) => kind !== 'limit' && kind !== 'not').map(wanted);
  return { ...condition, parts };
}

const isChoice = (condition: Condition): boolean =>
  condition.kind === 'any' || ('parts' in condition && condition.parts.some(isChoice));

function strangersAmong(found: readonly Found[]): [number, number][] {
  const sets = found.map(({ articles }) => new Set(articles));
  return sets.flatMap((one, at) =>
    sets.slice(at + 1).flatMap((other, further): [number, number][] => {
      if (one.size === 0 || other.size === 0) return [];
      return [...one].some((article) => other.has(article)) ? [] : [[at, at + 1 + further]];
    }),
  );
}

/** The articles that pass the filters. */
function shownIn({ catalogue }: Engine, { filter }: SearchRequest, found: Found): Set<number> {
  const shown = shownOf(found, filter, catalogue);
  return new Set(found.articles.filter((_, row) => shown[row] === 1));
}

function sumOf(found: Found | undefined, within?: ReadonlySet<number>): { articles: number; hits: number } {
  const sum = { articles: 0, hits: 0 };
  for (const [row, article] of found?.articles.entries() ?? []) {
    if (within && !within.has(article)) continue;
    sum.articles += 1;
    sum.hits += found?.hits[row] ?? 0;
  }
  return sum;
}
