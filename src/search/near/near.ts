/** What nearly agrees with a query: asked for after the exact answer, shown apart from it, each kind under its name. Pure but for the engine it asks. */
import type { Engine } from '../engine.ts';
import { filter } from '../facets.ts';
import type { Matching } from '../postings.ts';
import { keyOf, type Query, type Term } from '../query.ts';
import { inOrder } from '../rank.ts';
import { articlesOf, type FoundArticle, findOnce, queryOf, type SearchRequest } from '../search.ts';
import { writeQuery } from '../write-query.ts';
import { numberForms } from './numbers.ts';

/**
 * `apart`: the term's characters in order, others between them (基层治理: 基层社会治理). `one-off`: one character other, missing or added at an
 * end of what agrees (掉肉不掉担: 掉肉不掉胆). `script`: traditional for simplified and the reverse. `number`: 2021 for 二〇二一 and the reverse.
 */
export type NearKind = 'apart' | 'one-off' | 'script' | 'number';

export interface NearGroup {
  kind: NearKind;
  /** What stands there instead of a term; absent for `apart`, where it differs from place to place. */
  form?: string;
  /** The query with the form in place of the term: asked exactly, it gives this group. Absent for `apart`. */
  query?: string;
  /** For `read`. */
  terms: Term[];
  /** Those that pass the filters, in the order that was asked for. Never empty. `hits` of an `apart` term leaves out the exact occurrences. */
  articles: FoundArticle[];
  hits: number;
}

export interface NearAnswer {
  /** For `read`. */
  matching: Matching;
  /** By kind, and within one the most frequent first. */
  groups: NearGroup[];
}

/** Forms tried for a term: each asks for two or three words of the index. */
const FORMS = 6;

export async function near(engine: Engine, request: SearchRequest, signal?: AbortSignal): Promise<NearAnswer> {
  const query = queryOf(request);
  const matching: Matching = request.blind ? 'blind' : 'exact';
  const tried = query.terms.flatMap((term) =>
    numberForms(term)
      .slice(0, FORMS)
      .map((form) => ({ kind: 'number' as const, form, query: replaced(query, term, form) })),
  );
  const groups = await Promise.all(
    tried.map(async ({ kind, form, query }): Promise<NearGroup> => {
      const found = await findOnce(engine, query, matching, signal);
      const rows = inOrder(found, filter(found, request, engine.catalogue).shown, request.order, engine.catalogue);
      const articles = articlesOf(found, rows, engine.catalogue);
      const hits = articles.reduce((sum, article) => sum + article.hits, 0);
      return { kind, form: form.text, query: writeQuery(query), terms: query.terms, articles, hits };
    }),
  );
  return { matching, groups: groups.filter(({ articles }) => articles.length > 0) };
}

function replaced(query: Query, term: Term, form: Term): Query {
  return { ...query, terms: query.terms.map((one) => (keyOf(one) === keyOf(term) ? form : one)) };
}
