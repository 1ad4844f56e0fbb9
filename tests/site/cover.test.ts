import { expect, it } from 'vitest';
import { coverPaths } from '../../src/site/cover/cover.ts';

it('draws the same issue the same way, and the next one another way', () => {
  const issue = { year: 2021, number: 1, totalNumber: 70 };
  expect(coverPaths(issue)).toEqual(coverPaths({ ...issue }));
  expect(coverPaths(issue).lanes).not.toBe(coverPaths({ ...issue, totalNumber: 71 }).lanes);
});

it.each(Array.from({ length: 60 }, (_, index) => index + 1))(
  'finds a road from border to border for issue %i without a total number',
  (number) => {
    const { road, lanes } = coverPaths({ year: 1987, number });
    const points = [...road.matchAll(/(?:^M| |L)?(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)(?=[AL]|$)/gu)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const onBorder = ([x, y]: (number | undefined)[] = []) => x === 0 || x === 360 || y === 0 || y === 300;
    expect(onBorder(points[0])).toBe(true);
    expect(onBorder(points.at(-1))).toBe(true);
    expect(`${road}${lanes}`).not.toMatch(/NaN|undefined/u);
  },
);
