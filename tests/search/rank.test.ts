/** In which order articles come. Each law of the order has a pair of articles that only it can part. */
import { describe, expect, test } from 'vitest';
import { inOrder, type Order } from '../../src/search/ask/find/rank.ts';
import { openCatalogue } from '../../src/search/index/catalogue.ts';

/** Two issues of three articles; lengths in hundreds of characters. */
function catalogueOf(lengths: readonly number[]) {
  const issueOf = (id: string, own: readonly number[]) => ({
    id,
    files: '01 02 03',
    values: {},
    titles: [6, 6, 6],
    subtitles: [0, 0, 0],
    lengths: [...own],
    texts: '',
  });
  const issues = [issueOf('2020-01', lengths.slice(0, 3)), issueOf('2021-01', lengths.slice(3))];
  const words = { tree: 'e', files: '', long: [], firsts: [], pieces: '' };
  return openCatalogue({ values: {}, words, singles: words, issues });
}

interface Row {
  hits: number;
  inTitle?: number;
  length?: number;
  hidden?: true;
}

/** Numbers of the articles in order; those that are not given are not found. */
function ordered(rows: Record<number, Row>, order: Order = 'relevance'): number[] {
  const articles = Object.keys(rows).map(Number);
  const all = Object.values(rows);
  const found = {
    articles: Uint32Array.from(articles),
    hits: Uint32Array.from(all, ({ hits }) => hits),
    inTitle: Float32Array.from(all, ({ inTitle = 0 }) => inTitle),
  };
  const lengths = Array.from({ length: 6 }, (_, article) => rows[article]?.length ?? 10);
  const shown = Uint8Array.from(all, ({ hidden }) => (hidden ? 0 : 1));
  return Array.from(inOrder(found, shown, order, catalogueOf(lengths)), (row) => articles[row] ?? -1);
}

describe('by relevance', () => {
  test('a title that says it stands before any frequency in the text', () => {
    expect(ordered({ 0: { hits: 1, inTitle: 0.01, length: 100 }, 3: { hits: 10_000, length: 1 } })).toEqual([0, 3]);
  });

  test('of two titles that say it, the one that says little else', () => {
    expect(ordered({ 0: { hits: 1, inTitle: 0.9 }, 3: { hits: 1, inTitle: 0.2 } })).toEqual([0, 3]);
  });

  test('frequency against length: oftener first, and as often in a shorter text', () => {
    expect(ordered({ 0: { hits: 3 }, 3: { hits: 2 } })).toEqual([0, 3]);
    expect(ordered({ 0: { hits: 2, length: 5 }, 3: { hits: 2, length: 20 } })).toEqual([0, 3]);
  });

  test('length counts for three quarters, as in BM25', () => {
    const filler = { 1: { hits: 0 }, 2: { hits: 0 }, 4: { hits: 0 }, 5: { hits: 0 } };
    const first = (hits: number) => ordered({ 0: { hits: 1, length: 2 }, 3: { hits, length: 18 }, ...filler })[0];
    // 1.49 against 1.34 and 1.59; if length counted for half, 1.28 against 1.41; if it counted whole, 1.77 against 1.54.
    expect([first(3), first(5)]).toEqual([0, 3]);
  });

  test('among titles that say it, frequency in the text counts as well', () => {
    expect(ordered({ 0: { hits: 100, inTitle: 0.2 }, 3: { hits: 1, inTitle: 0.9 } })).toEqual([0, 3]);
  });

  test('equal ones: the newest issue first, within an issue in its order', () => {
    const same = { hits: 1 };
    expect(ordered({ 0: same, 1: same, 3: same, 4: same })).toEqual([3, 4, 0, 1]);
  });
});

test('by date: newest issue first, or oldest, always in the order of the issue; what is hidden stays out', () => {
  const rows = { 0: { hits: 1 }, 1: { hits: 9, inTitle: 1 }, 2: { hits: 5, hidden: true as const }, 5: { hits: 2 } };
  expect(ordered(rows, 'newest')).toEqual([5, 0, 1]);
  expect(ordered(rows, 'oldest')).toEqual([0, 1, 5]);
});
