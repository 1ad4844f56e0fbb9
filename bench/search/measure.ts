/** An engine's answers against the truth. */
import type { Engine } from './engines.ts';
import type { QueryGroup } from './queries.ts';
import { type TrueArticle, truthOf } from './truth.ts';

/** Means over the queries of a group; 1 is perfect. */
export interface Score {
  group: string;
  queries: number;
  recall: number;
  precision: number;
  /** Share of right articles among the first ten. */
  precisionAt10: number;
  /** Share of queries for which an article with the words in its title comes first. */
  first: number;
  /** Share of found articles whose hits are counted right. Undefined where the engine does not count. */
  counts: number | undefined;
  /** Articles that there are to find, for each query. */
  found: number[];
  /** Time of each answer: the engine is loaded, what this query needs of the index is not. */
  milliseconds: number[];
  /** Time of each answer when the same is asked once more, with everything at hand. */
  again: number[];
}

export async function scoreOf(
  engine: Engine,
  { name, queries }: QueryGroup,
  articles: readonly TrueArticle[],
): Promise<Score> {
  const rows: Row[] = [];
  for (const query of queries) rows.push(await rowOf(engine, query, articles));
  const mean = (pick: (row: Row) => number) => rows.reduce((sum, row) => sum + pick(row), 0) / Math.max(rows.length, 1);
  return {
    group: name,
    queries: rows.length,
    recall: mean((row) => row.recall),
    precision: mean((row) => row.precision),
    precisionAt10: mean((row) => row.precisionAt10),
    first: mean((row) => row.first),
    counts: engine.counts ? mean((row) => row.counts) : undefined,
    found: rows.map((row) => row.found),
    milliseconds: rows.map((row) => row.milliseconds),
    again: rows.map((row) => row.again),
  };
}

type Row = Record<
  'recall' | 'precision' | 'precisionAt10' | 'first' | 'counts' | 'found' | 'milliseconds' | 'again',
  number
>;

async function rowOf(engine: Engine, query: string, articles: readonly TrueArticle[]): Promise<Row> {
  const truth = truthOf(articles, query);
  const { found, milliseconds } = await engine.ask(query);
  const again = (await engine.ask(query)).milliseconds;
  const right = found.filter(({ id }) => truth.has(id));
  const ten = found.slice(0, 10);
  const titled = articles.find(({ id, title }) => id === found[0]?.id && title.includes(query));
  return {
    recall: truth.size === 0 ? 1 : right.length / truth.size,
    precision: found.length === 0 ? 1 : right.length / found.length,
    precisionAt10:
      ten.length === 0 ? Number(truth.size === 0) : ten.filter(({ id }) => truth.has(id)).length / ten.length,
    first: titled ? 1 : 0,
    counts: right.length === 0 ? 1 : right.filter(({ id, hits }) => hits === truth.get(id)).length / right.length,
    found: truth.size,
    milliseconds,
    again,
  };
}

/** `share` of the values are no greater. */
export function quantile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((a, b) => a - b);
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? 0;
}
