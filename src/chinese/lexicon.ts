/** Words of the language with how usual they are, from the dictionary in data/words.json. */
import classes from './data/words.json' with { type: 'json' };

/** Word → how surprising it is, in doublings: the more, the rarer. */
export const SURPRISE: ReadonlyMap<string, number> = surprises();

/** What a letter that is no word by itself costs: rarer than the rarest word. */
export const UNKNOWN_LETTER = [...SURPRISE.values()].reduce((most, one) => Math.max(most, one)) + 2;

/** Letters of the longest word. */
export const LONGEST_WORD = Math.max(...classes.map(({ letters }) => letters));

/** Fewest letters of a long word. */
export const FEWEST_LONG = 4;

/** Long words by each half of them: one letter that is wrong leaves one half as it is. */
export const LONG_WORDS: Readonly<Record<'byStart' | 'byEnd', ReadonlyMap<string, readonly string[]>>> = {
  byStart: byPart((word) => word.slice(0, halfOf(word))),
  byEnd: byPart((word) => word.slice(-halfOf(word))),
};

function surprises(): Map<string, number> {
  const counts = new Map(
    classes.flatMap(({ letters, doublings, words }) => cut(words, letters).map((word) => [word, doublings] as const)),
  );
  const total = Math.log2([...counts.values()].reduce((sum, doublings) => sum + 2 ** doublings, 0));
  return new Map([...counts].map(([word, doublings]) => [word, total - doublings]));
}

function cut(words: string, letters: number): string[] {
  return Array.from({ length: words.length / letters }, (_, at) => words.slice(at * letters, (at + 1) * letters));
}

function halfOf(word: string): number {
  return Math.floor(word.length / 2);
}

function byPart(partOf: (word: string) => string): Map<string, string[]> {
  return Map.groupBy(
    [...SURPRISE.keys()].filter(({ length }) => length >= FEWEST_LONG),
    partOf,
  );
}
