/** What an editor says of an article's number: it has that one, and all others keep their sequence on the numbers that are left. */
import type { Alignment, ContentsEntry, Issue, Pointing } from '../model.ts';
import { saidOf } from './holds.ts';

/** Articles, and entries of the contents that have none, by their new numbers. */
export function inNumber(
  issue: Issue,
  alignment: Alignment,
  pointings: readonly Pointing[],
): { issue: Issue; alignment: Alignment } {
  const wanted = new Map(saidOf(issue, pointings, 'orders').map(([order, said]) => [said.order, order]));
  if (wanted.size === 0) return { issue, alignment };
  const numbers = renumbered(
    [...issue.articles, ...issue.contents.entries].map(({ order }) => order),
    wanted,
  );
  const numberOf = (order: number): number => numbers.get(order) ?? order;
  // Who compares entries compares the same objects.
  const entries = new Map<ContentsEntry, ContentsEntry>();
  const entryOf = (entry: ContentsEntry): ContentsEntry => {
    const known = entries.get(entry) ?? { ...entry, order: numberOf(entry.order) };
    entries.set(entry, known);
    return known;
  };
  const contents = { ...issue.contents, entries: issue.contents.entries.map(entryOf) };
  return {
    issue: {
      ...issue,
      contents,
      articles: issue.articles
        .map((article) => ({ ...article, order: numberOf(article.order) }))
        .toSorted((a, b) => a.order - b.order),
    },
    alignment: {
      contents,
      matches: alignment.matches.map((match) => ({ ...match, entry: entryOf(match.entry) })),
      unmatched: alignment.unmatched.map(entryOf),
    },
  };
}

/** Old number → new. A wanted number that nobody has is given to nobody. */
function renumbered(orders: readonly number[], wanted: ReadonlyMap<number, number>): Map<number, number> {
  const numbers = [...new Set(orders)].toSorted((a, b) => a - b);
  const settled = new Map([...wanted].filter(([number]) => numbers.includes(number)));
  const moved = new Set(settled.values());
  const others = numbers.filter((order) => !moved.has(order));
  return new Map(numbers.map((number) => [settled.get(number) ?? others.shift() ?? number, number]));
}
