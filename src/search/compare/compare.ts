/** Answers of the search, side by side: what each term comes to in the course of time, by section and by region, for ten thousand characters. Pure. */
import type { FacetValue } from '../ask/count/filter.ts';
import { type Bar, barOfIssue, barsOf } from '../ask/count/timeline.ts';
import type { FoundArticle, SearchAnswer, SearchRequest } from '../ask/query/request.ts';
import { stateOf } from '../ask/query/state.ts';

/** The search whose answer is compared: the page of the search shows the same counts. */
export const requestFor = (term: string): SearchRequest => ({
  ...stateOf(`?${new URLSearchParams({ q: term })}`),
  order: 'oldest',
});

/** Characters of the text, of notes too. */
export interface Amounts {
  /** By the id of the issue, `1998-03`. */
  issues: Readonly<Record<string, number>>;
  /** By name. */
  sections: Readonly<Record<string, number>>;
  regions: Readonly<Record<string, number>>;
}

export interface Compared {
  terms: ComparedTerm[];
  /** Years, or issues while there is one year only; oldest first. */
  spans: Row[];
  of: 'year' | 'issue';
  /** Every issue, oldest first. */
  issues: Row[];
  /** Those in which a term stands, that with the most occurrences first. */
  sections: Row[];
  regions: Row[];
}

export interface ComparedTerm {
  text: string;
  answer: SearchAnswer;
  hits: number;
  articles: number;
  /** Where it stands first and last. */
  first: FoundArticle | undefined;
  last: FoundArticle | undefined;
}

/** A span of time, a section or a region. */
export interface Row {
  name: string;
  /** Under a bar. */
  label: string;
  characters: number;
  /** Of each term. */
  counts: Count[];
}

export interface Count {
  hits: number;
  articles: number;
  /** Occurrences for ten thousand characters; undefined where there is no text. */
  rate: number | undefined;
}

/** `answers`: of `requestFor` each term, in their order. */
export function compared(terms: readonly string[], answers: readonly SearchAnswer[], amounts: Amounts): Compared {
  const bars = answers.map(({ timeline }) => barsOf(timeline));
  const issues = answers.map(({ timeline }) => timeline.map(barOfIssue));
  return {
    terms: terms.flatMap((text, at) => {
      const answer = answers[at];
      if (!answer) return [];
      const { hits, articles } = answer;
      return [
        { text, answer, hits, articles: articles.length, first: articles[0], last: articles[articles.length - 1] },
      ];
    }),
    spans: inTime(bars, amounts),
    of: bars[0]?.[0]?.field ?? 'issue',
    issues: inTime(issues, amounts),
    sections: inPlace(
      answers.map(({ facets }) => facets.section),
      amounts.sections,
    ),
    regions: inPlace(
      answers.map(({ facets }) => facets.region),
      amounts.regions,
    ),
  };
}

/** `bars`: of each term, the same spans. */
function inTime(bars: readonly (readonly Bar[])[], { issues }: Amounts): Row[] {
  return (bars[0] ?? []).map(({ field, value, name, label }, at) => {
    const own = Object.entries(issues).filter(([id]) => (field === 'issue' ? id === value : id.slice(0, 4) === value));
    const characters = own.reduce((sum, [, count]) => sum + count, 0);
    return { name, label, characters, counts: bars.map((all) => countOf(all[at], characters)) };
  });
}

function inPlace(facets: readonly (readonly FacetValue[])[], amounts: Readonly<Record<string, number>>): Row[] {
  const names = new Set(facets.flat().map(({ name }) => name));
  const rows = [...names].map((name) => {
    const characters = amounts[name] ?? 0;
    const counts = facets.map((values) =>
      countOf(
        values.find((value) => value.name === name),
        characters,
      ),
    );
    return { name, label: name, characters, counts };
  });
  const total = ({ counts }: Row): number => counts.reduce((sum, { hits }) => sum + hits, 0);
  return rows.sort((a, b) => total(b) - total(a) || (a.name < b.name ? -1 : 1));
}

function countOf(counted: { hits: number; articles: number } | undefined, characters: number): Count {
  const { hits = 0, articles = 0 } = counted ?? {};
  return { hits, articles, rate: characters === 0 ? undefined : (hits / characters) * 10_000 };
}

/** `0.85`; empty where there is no text. A rate that is too small to show is not shown as none. */
export function rateText({ hits, rate }: Count): string {
  if (rate === undefined) return '';
  return hits > 0 && rate < 0.005 ? '<0.01' : rate.toFixed(2);
}
