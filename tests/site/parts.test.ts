/** Lists in pages: none grows with the archive, and every entry stands on one. */
import { expect, test } from 'vitest';
import { MOST_ON_A_PAGE, partsOf } from '../../src/site/parts.ts';

const items = (size: number): number[] => Array.from({ length: size }, (_, at) => at);

test.each([
  [0, ['/list/']],
  [MOST_ON_A_PAGE, ['/list/']],
  [MOST_ON_A_PAGE + 1, ['/list/', '/list/2/']],
  [2 * MOST_ON_A_PAGE + 1, ['/list/', '/list/2/', '/list/3/']],
])('%i entries', (size, paths) => {
  const parts = partsOf(items(size), '/list/');
  expect(parts.map(({ path }) => path)).toEqual(paths);
  expect(parts.flatMap((part) => part.items)).toEqual(items(size));
  for (const part of parts) expect(part.items.length).toBeLessThanOrEqual(MOST_ON_A_PAGE);
});
