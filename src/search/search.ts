/** A query with its filters → the articles, in order, with their counts. Pure but for the engine it asks. */
import type { CatalogueEntry } from './catalogue.ts';
import type { Engine } from './engine.ts';
import type { Matching, Posting } from './postings.ts';
import { parseQuery, type Term } from './query.ts';
import { type Found, inOrder, type Order } from './rank.ts';

export interface SearchRequest {
  query: string;
  /** Empty: all. */
  section: string;
  year: string;
  order: Order;
  /** Punctuation does not count. Without it, it counts unless nothing is found so. */
  blind: boolean;
}

export interface SearchAnswer {
  terms: Term[];
  /** Articles that the index holds. */
  searched: number;
  matching: Matching;
  /** Articles that pass the filters, in order. */
  articles: FoundArticle[];
  /** Occurrences in those articles. */
  hits: number;
  /** Counts of each value, of what passes the other filter. */
  facets: { sections: FacetValue[]; years: FacetValue[] };
}

export interface FoundArticle {
  /** Number in the catalogue. */
  article: number;
  /** `2021-01/05`. */
  id: string;
  section: string;
  hits: number;
}

export interface FacetValue {
  name: string;
  articles: number;
  hits: number;
}

export async function search(engine: Engine, request: SearchRequest): Promise<SearchAnswer> {
  const { entries, averageLength } = engine.catalogue;
  const terms = parseQuery(request.query);
  const { found, matching } = await findAll(engine, terms, request.blind);
  const entryOf = (one: Found) => entries[one.article];
  const ofSection = found.filter((one) => !request.section || entryOf(one)?.section === request.section);
  const ofYear = found.filter((one) => !request.year || entryOf(one)?.year === request.year);
  const ofBoth = ofSection.filter((one) => !request.year || entryOf(one)?.year === request.year);
  const articles = inOrder(ofBoth, request.order, entries, averageLength);
  return {
    terms,
    searched: entries.length,
    matching,
    articles: articles.map(({ article, hits }) => ({
      article,
      hits,
      id: entries[article]?.id ?? '',
      section: entries[article]?.section ?? '',
    })),
    hits: ofBoth.reduce((sum, { hits }) => sum + hits, 0),
    facets: {
      sections: countBy(ofYear, entries, (entry) => entry.section).sort(
        (a, b) => b.hits - a.hits || a.name.localeCompare(b.name),
      ),
      years: countBy(ofSection, entries, (entry) => entry.year).sort((a, b) => b.name.localeCompare(a.name)),
    },
  };
}

/** Articles in which every term occurs. */
async function findAll(
  engine: Engine,
  terms: readonly Term[],
  blind: boolean,
): Promise<{ found: Found[]; matching: Matching }> {
  if (terms.length === 0) return { found: [], matching: 'exact' };
  const exact = blind ? [] : await allOf(engine, terms, 'exact');
  if (exact.length > 0) return { found: exact, matching: 'exact' };
  return { found: await allOf(engine, terms, 'blind'), matching: 'blind' };
}

async function allOf(engine: Engine, terms: readonly Term[], matching: Matching): Promise<Found[]> {
  const postings = await Promise.all(terms.map((term) => engine.find(term, matching)));
  const [rarest = new Map() as Posting] = [...postings].sort((a, b) => a.size - b.size);
  const { entries } = engine.catalogue;
  return [...rarest.keys()]
    .filter((article) => postings.every((posting) => posting.has(article)))
    .map((article) => ({
      article,
      hits: postings.reduce((sum, posting) => sum + (posting.get(article)?.length ?? 0), 0),
      inTitle: Math.min(
        1,
        postings.reduce(
          (sum, posting, index) => sum + shareOfTitle(posting.get(article), terms[index], entries[article]),
          0,
        ),
      ),
    }));
}

/** The title is the first paragraph and its sign takes position 0, so its units stand at 1 to `titleUnits`. A single unit's positions say nothing of it. */
function shareOfTitle(
  positions: readonly number[] | undefined,
  term: Term | undefined,
  entry: CatalogueEntry | undefined,
): number {
  if (!term || !entry || term.units.length < 2 || (positions?.[0] ?? Infinity) > entry.titleUnits) return 0;
  return term.units.length / entry.titleUnits;
}

function countBy(
  found: readonly Found[],
  entries: readonly CatalogueEntry[],
  nameOf: (entry: CatalogueEntry) => string,
): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const { article, hits } of found) {
    const entry = entries[article];
    if (!entry) continue;
    const name = nameOf(entry);
    const value = values.get(name) ?? { name, articles: 0, hits: 0 };
    values.set(name, value);
    value.articles += 1;
    value.hits += hits;
  }
  return [...values.values()];
}
