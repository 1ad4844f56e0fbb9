/** What nearly agrees with a query: asked for after the exact answer, shown apart from it, each kind under its name. Pure but for the engine it asks. */
import type { Engine } from '../ask/find/engine.ts';
import { evaluate } from '../ask/find/evaluate.ts';
import type { Matching } from '../ask/find/phrase.ts';
import { inBothScripts, keyOf, type Query, type Term, withTerms } from '../ask/query/query.ts';
import type { FoundArticle, SearchRequest } from '../ask/query/request.ts';
import { writeQuery } from '../ask/query/write-query.ts';
import { articlesShown, findAll, queryFor } from '../ask/search.ts';
import { numberForms } from './numbers.ts';
import { oneOffForms } from './one-off.ts';
import { scriptForms } from './script.ts';
import { type Variants, variantForms } from './variants.ts';

/**
 * `apart`: the term's characters in order, others between them (基层治理: 基层社会治理). `one-off`: one character other or missing
 * (掉肉不掉担: 掉肉不掉胆). `script`: traditional for simplified and the reverse. `number`: 2021 for 二〇二一 and the reverse.
 * `variant`: another wording that the editors name.
 */
const nearKinds = ['variant', 'script', 'number', 'one-off', 'apart'] as const;
export type NearKind = (typeof nearKinds)[number];

export interface NearGroup {
  kind: NearKind;
  /** What stands there instead of a term; absent for `apart`, where it differs from place to place. */
  form?: string;
  /** The query with the form in place of the term: asked exactly, it gives this group. Absent for `apart`. */
  query?: string;
  /** For `read`. */
  terms: readonly Term[];
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

/** Forms tried for a term in each kind: each asks for two or three words of the index. */
const FORMS = 6;
/** Units that may stand inside a term. */
const GAP = 6;
/** Terms whose near matches are looked for; who types more is looking for an article, not for a wording. */
const TERMS = 3;

/** Rejects with `OUTDATED` as soon as `signal` says that nobody waits. */
export async function near(
  engine: Engine,
  request: SearchRequest,
  signal?: AbortSignal,
  variants: Variants = [],
): Promise<NearAnswer> {
  const query = await queryFor(engine, request);
  const { matching } = await findAll(engine, query, request.blind, signal);
  const tries = await Promise.all(
    query.terms.slice(0, TERMS).map((term) => triesFor(engine, term, matching, variants)),
  );
  const groups: NearGroup[] = [];
  for (const one of tries.flat()) groups.push(await groupOf(engine, request, query, matching, one, signal));
  const order = (kind: NearKind) => nearKinds.indexOf(kind);
  const found = groups.filter(({ articles }) => articles.length > 0);
  return { matching, groups: found.sort((a, b) => order(a.kind) - order(b.kind) || b.hits - a.hits) };
}

/** What to look for in place of a term. */
interface Try {
  kind: NearKind;
  term: Term;
  form: Term;
}

async function triesFor(engine: Engine, term: Term, matching: Matching, variants: Variants): Promise<Try[]> {
  const forms: [NearKind, Term[]][] = [
    ['variant', variantForms(term, variants)],
    ['script', scriptForms(term, await engine.scripts())],
    ['number', numberForms(term)],
    ['one-off', await oneOffForms(engine, term, matching)],
    ['apart', term.units.length < 4 ? [] : [{ ...term, gap: GAP }]],
  ];
  const known = new Set(inBothScripts(term).map(keyOf));
  return forms.flatMap(([kind, some]) =>
    some
      .filter((form) => !known.has(keyOf(form)) && known.add(keyOf(form)))
      .slice(0, FORMS)
      .map((form) => ({ kind, term, form })),
  );
}

async function groupOf(
  engine: Engine,
  request: SearchRequest,
  query: Query,
  matching: Matching,
  { kind, term, form }: Try,
  signal?: AbortSignal,
): Promise<NearGroup> {
  const near = replaced(query, term, form);
  const found = await evaluate(engine, near, matching, signal);
  const articles = articlesShown(engine, request, found);
  const hits = articles.reduce((sum, article) => sum + article.hits, 0);
  const named = kind === 'apart' ? {} : { form: form.text, query: writeQuery(near) };
  return { kind, ...named, terms: near.terms, articles, hits };
}

function replaced(query: Query, term: Term, form: Term): Query {
  return withTerms(query, (one) =>
    keyOf(one) === keyOf(term) ? { ...form, ...(one.link ? { link: one.link } : {}) } : one,
  );
}
