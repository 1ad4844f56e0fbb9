/** What could be suggested, counted issue by issue. */
import type { SearchIssue, SearchRecord } from '../index/index.ts';
import { unitsOf } from '../index/tokens.ts';
import { type Kind, kinds, type Suggestion } from './lexicon.ts';

/** Words in quotation marks without a full stop: a term and not a speech. */
const QUOTED = /“([^“”。！？；]{2,18})”/gu;
/** Terms in memory, past which those that were met once are forgotten. Bounds a build of any size to a few dozen MB. */
const MOST_TERMS = 200_000;

export interface Gathering {
  /** Counts what was met. */
  add: (suggestions: readonly Suggestion[]) => void;
  /** All that was met so far, the most frequent first; of titles, the newest. */
  suggestions: () => Map<Kind, Suggestion[]>;
}

type Counts = Record<Kind, Map<string, number>>;

export function gathering(): Gathering {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as Counts;
  return {
    add: (suggestions) => {
      for (const { kind, text, count } of suggestions) counts[kind].set(text, (counts[kind].get(text) ?? 0) + count);
      if (counts.term.size > MOST_TERMS) forgetRare(counts.term);
    },
    suggestions: () =>
      new Map(
        kinds.map((kind) => {
          const all = [...counts[kind]].flatMap(([text, count]): Suggestion[] =>
            kind === 'author' && (counts.person.has(text) || counts.unit.has(text)) ? [] : [{ kind, text, count }],
          );
          return [kind, kind === 'title' ? all.reverse() : all.sort((a, b) => b.count - a.count)];
        }),
      ),
  };
}

/** Those of one issue, in the order in which they are met. */
export function suggestionsIn({ records }: SearchIssue): Suggestion[] {
  const met = records.flatMap(metIn).filter(({ text }) => isLongEnough(text));
  const same = Map.groupBy(met, ({ kind, text }) => `${kind} ${text}`);
  return [...same.values()].flatMap(([first, ...more]) => (first ? [{ ...first, count: 1 + more.length }] : []));
}

function metIn({ section = '', paragraphs }: SearchRecord): Suggestion[] {
  const met = (kind: Kind, text: string): Suggestion => ({ kind, text, count: 1 });
  const inText = paragraphs.flatMap(({ role, text }) => {
    if (role === 'title' || role === 'region' || role === 'author') return met(role, text);
    return role === 'text' ? Array.from(text.matchAll(QUOTED), ([, term = '']) => met('term', term)) : [];
  });
  return [met('section', section), ...inText];
}

/** A single letter is typed faster than chosen. */
export const isLongEnough = (text: string): boolean => unitsOf(text).length >= 2;

function forgetRare(terms: Map<string, number>): void {
  for (const [term, count] of terms) if (count === 1) terms.delete(term);
}
