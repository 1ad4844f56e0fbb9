/** What could be suggested, counted while the issues pass by on their way into the index. */
import type { SearchIssue, SearchRecord } from '../index/index.ts';
import { unitsOf } from '../index/tokens.ts';
import { type Kind, kinds, type Suggestion } from './lexicon.ts';

/** Words in quotation marks without a full stop: a term and not a speech. */
const QUOTED = /“([^“”。！？；]{2,18})”/gu;
/** Terms in memory, past which those that were met once are forgotten. Bounds a build of any size to a few dozen MB. */
const MOST_TERMS = 200_000;

export interface Gathering {
  /** Hands the issues on, unchanged. */
  watch: (issues: AsyncIterable<SearchIssue>) => AsyncGenerator<SearchIssue>;
  /** Counts what was met elsewhere. */
  add: (suggestion: Suggestion) => void;
  /** All that was met so far, the most frequent first; of titles, the newest. */
  suggestions: () => Map<Kind, Suggestion[]>;
}

type Counts = Record<Kind, Map<string, number>>;

export function gathering(): Gathering {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as Counts;
  return {
    add: ({ kind, text, count }) => add(counts, kind, text, count),
    watch: async function* (issues) {
      for await (const issue of issues) {
        for (const record of issue.records) note(counts, record);
        if (counts.term.size > MOST_TERMS) forgetRare(counts.term);
        yield issue;
      }
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

function note(counts: Counts, { section = '', paragraphs }: SearchRecord): void {
  add(counts, 'section', section, 1);
  for (const { role, text } of paragraphs) {
    if (role === 'title' || role === 'region' || role === 'author') add(counts, role, text, 1);
    if (role === 'text') for (const [, term = ''] of text.matchAll(QUOTED)) add(counts, 'term', term, 1);
  }
}

/** A single letter is typed faster than chosen. */
function add(counts: Counts, kind: Kind, text: string, count: number): void {
  if (unitsOf(text).length >= 2) counts[kind].set(text, (counts[kind].get(text) ?? 0) + count);
}

function forgetRare(terms: Map<string, number>): void {
  for (const [term, count] of terms) if (count === 1) terms.delete(term);
}
