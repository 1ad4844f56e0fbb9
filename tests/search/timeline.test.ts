import { describe, expect, it } from 'vitest';
import { barsOf, labelled } from '../../src/search/ask/count/timeline.ts';

const issue = (name: string, hits: number) => ({ name, hits, articles: Math.min(hits, 1), of: 10 });

describe('bars over time', () => {
  it('of one year are its issues', () => {
    expect(
      barsOf([issue('2021-01', 3), issue('2021-02', 0)]).map(({ field, value, hits }) => [field, value, hits]),
    ).toEqual([
      ['issue', '2021-01', 3],
      ['issue', '2021-02', 0],
    ]);
  });

  it('of several years are the years, those without an issue included', () => {
    const bars = barsOf([issue('2018-01', 1), issue('2018-02', 2), issue('2021-01', 4)]);
    expect(bars.map(({ label, hits, articles, of }) => [label, hits, articles, of])).toEqual([
      ['2018', 3, 2, 20],
      ['2019', 0, 0, 0],
      ['2020', 0, 0, 0],
      ['2021', 4, 1, 10],
    ]);
  });

  it.each([
    [3, 3],
    [6, 6],
    [7, 4],
    [41, 6],
    [500, 6],
  ])('%i of them have %i labels at most, the last among them', (count, most) => {
    const shown = labelled(Array(count).fill(barsOf([issue('2021-01', 1)])[0]), 6);
    expect(shown.at(-1)).toBe(true);
    expect(shown.filter(Boolean).length).toBe(most);
  });
});
