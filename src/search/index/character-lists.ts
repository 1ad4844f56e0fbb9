/** How often each character stands in each article, and in its title: as often as all words that begin with it. */
import type { WordList } from './lists.ts';
import { PARAGRAPH } from './tokens.ts';
import type { Entry } from './word-lists.ts';

/** The word under which a character is counted: in the whole text, or in title and subtitle only. Neither begins with the other. */
export const countedAs = (character: string, inTitle: boolean): string => (inTitle ? `=${character}` : character);

export interface CharacterCounter {
  /** Entries come in order of `filed`. */
  add: (entry: Entry) => void;
  end: () => void;
}

/** Of each list, how often by article. */
type Counts = Map<string, Map<number, number>>;

/**
 * `tell` gets an entry for each first character of `filed`, as soon as all words that begin so have been added. Its lists are named by `countedAs`
 * and tell no places. `titleEnds`: see the catalogue.
 */
export function characterCounter(titleEnds: Uint32Array, tell: (entry: Entry) => void): CharacterCounter {
  let filed = '';
  let counts: Counts = new Map();
  const end = () => {
    if (counts.size > 0) tell({ filed, lists: Array.from(counts, ([word, own]) => listOf(word, own)) });
    counts = new Map();
  };
  return {
    add: (entry) => {
      const [first = ''] = entry.filed;
      if (first === PARAGRAPH) return;
      if (first !== filed) end();
      filed = first;
      for (const list of entry.lists) count(list, titleEnds, counts);
    },
    end,
  };
}

function count({ word, articles, counts, positions }: WordList, titleEnds: Uint32Array, all: Counts): void {
  const [character = ''] = word;
  let place = 0;
  for (const [row, article] of articles.entries()) {
    const end = place + (counts[row] ?? 0);
    add(all, countedAs(character, false), article, end - place);
    const first = place;
    while (place < end && (positions[place] ?? 0) <= (titleEnds[article] ?? 0)) place += 1;
    if (place > first) add(all, countedAs(character, true), article, place - first);
    place = end;
  }
}

function add(all: Counts, word: string, article: number, count: number): void {
  const own = all.get(word) ?? new Map<number, number>();
  all.set(word, own);
  own.set(article, (own.get(article) ?? 0) + count);
}

function listOf(word: string, counts: Map<number, number>): WordList {
  const articles = [...counts.keys()].sort((a, b) => a - b);
  return { word, articles, counts: articles.map((article) => counts.get(article) ?? 0), positions: [], marks: [] };
}
