/** The laws of the draft check, by the plainest means: every agreement of a text is looked at. */
import { unitsOf } from '../../../src/search/index/tokens.ts';

export const unitsIn = (text: string): string[] => unitsOf(text).map(({ unit }) => unit);

/** Differences by which some stretch of `printed` differs from the whole sentence: 0, 1, or 2 for more. */
export function differencesOf(sentence: readonly string[], printed: readonly string[]): number {
  let least = 2;
  for (let from = 0; from <= printed.length; from += 1) {
    for (const length of [sentence.length, sentence.length - 1, sentence.length + 1]) {
      if (from + length > printed.length) continue;
      least = Math.min(least, distance(sentence, printed.slice(from, from + length)));
    }
  }
  return least;
}

/** Levenshtein, 2 for anything more. */
function distance(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_, at) => at + 1);
  for (const [at, unit] of one.entries()) {
    let [diagonal, left] = [at, at + 1];
    row = row.map((above, column) => {
      const value = Math.min(above + 1, left + 1, diagonal + Number(unit !== other[column]));
      [diagonal, left] = [above, value];
      return value;
    });
  }
  return Math.min(2, row[row.length - 1] ?? one.length);
}

/** Units of the longest stretch that both have. */
export function longestShared(one: readonly string[], other: readonly string[]): number {
  let longest = 0;
  for (const [from] of one.entries()) {
    for (const [at] of other.entries()) {
      let length = 0;
      while (from + length < one.length && one[from + length] === other[at + length] && at + length < other.length)
        length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}
