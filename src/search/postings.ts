/** Where words stand → where phrases stand. Pure. */
import type { Term } from './query.ts';
import { brokenPairWord, pairWord } from './tokens.ts';

/** Article (its number in the catalogue) → positions of a word, ascending. */
export type Posting = ReadonlyMap<number, readonly number[]>;

/** `exact`: punctuation stands where the term has it, and only there. `blind`: punctuation counts on neither side. */
export type Matching = 'exact' | 'blind';

/** The beginnings of the words to look for at successive positions, with what may stand there in each place. */
export function stepsOf({ units, marks }: Term, matching: Matching): string[][] {
  if (units.length === 1) return [units];
  return units.slice(1).map((unit, index) => {
    const before = units[index] ?? '';
    const [joined, broken] = [pairWord(before, unit), brokenPairWord(before, unit)];
    if (matching === 'blind') return [joined, broken];
    return [marks[index + 1] ? broken : joined];
  });
}

/** One posting for what may stand in one place. A position holds one word, so the lists never share a position. */
export function either(postings: readonly Posting[]): Posting {
  const [only, second] = postings;
  if (only && !second) return only;
  const merged = new Map<number, readonly number[]>();
  for (const posting of postings) {
    for (const [article, positions] of posting) {
      const known = merged.get(article);
      merged.set(article, known ? [...known, ...positions].sort((a, b) => a - b) : positions);
    }
  }
  return merged;
}

/** First positions of the phrase whose k-th word stands in the k-th posting. Occurrences do not overlap: 哈哈 is once in 哈哈哈. `width`: units of the phrase. */
export function phrase(steps: readonly Posting[], width: number): Posting {
  const found = new Map<number, readonly number[]>();
  const rarest = steps.reduce((best, posting, offset) => (posting.size < (steps[best]?.size ?? 0) ? offset : best), 0);
  for (const [article, positions] of steps[rarest] ?? []) {
    const rows = steps.map((posting) => posting.get(article));
    if (rows.some((row) => row === undefined)) continue;
    const starts = positions
      .map((position) => position - rarest)
      .filter((start) => rows.every((row, offset) => has(row ?? [], start + offset)));
    const apart = withoutOverlap(starts, width);
    if (apart.length > 0) found.set(article, apart);
  }
  return found;
}

function withoutOverlap(starts: readonly number[], width: number): number[] {
  const kept: number[] = [];
  for (const start of starts) if (start >= (kept.at(-1) ?? -width) + width) kept.push(start);
  return kept;
}

function has(ascending: readonly number[], wanted: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}
