/** How often each character stands in each article: as often as all words that begin with it. */
import type { WordList } from './lists.ts';
import { PARAGRAPH } from './tokens.ts';
import type { Entry } from './word-lists.ts';

export interface CharacterCounter {
  /** Entries come in order of `filed`. */
  add: (entry: Entry) => void;
  end: () => void;
}

/** Of each character, how often by article. */
type Counts = Map<string, Map<number, number>>;

/** `tell` gets an entry for each first character of `filed`, as soon as all words that begin so have been added. Its lists tell no places. */
export function characterCounter(tell: (entry: Entry) => void): CharacterCounter {
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
      for (const list of entry.lists) count(list, counts);
    },
    end,
  };
}

function count({ word, articles, counts }: WordList, all: Counts): void {
  const [character = ''] = word;
  const own = all.get(character) ?? new Map<number, number>();
  all.set(character, own);
  for (const [row, article] of articles.entries()) own.set(article, (own.get(article) ?? 0) + (counts[row] ?? 0));
}

function listOf(word: string, counts: Map<number, number>): WordList {
  const articles = [...counts.keys()].sort((a, b) => a - b);
  return { word, articles, counts: articles.map((article) => counts.get(article) ?? 0), positions: [], marks: [] };
}
