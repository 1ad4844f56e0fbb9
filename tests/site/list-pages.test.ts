/** Lists in pages: none grows with the archive, and every entry stands on one. */
import { expect, test } from 'vitest';
import { listPagesOf, MOST_ON_A_PAGE } from '../../src/site/lists/list-pages.ts';

const items = (size: number): number[] => Array.from({ length: size }, (_, at) => at);

test.each([
  [0, ['/list/']],
  [MOST_ON_A_PAGE, ['/list/']],
  [MOST_ON_A_PAGE + 1, ['/list/', '/list/2/']],
  [2 * MOST_ON_A_PAGE + 1, ['/list/', '/list/2/', '/list/3/']],
])('%i entries', (size, paths) => {
  const pages = listPagesOf(items(size), '/list/');
  expect(pages.map(({ path }) => path)).toEqual(paths);
  expect(pages.flatMap((page) => page.items)).toEqual(items(size));
  for (const page of pages) expect(page.items.length).toBeLessThanOrEqual(MOST_ON_A_PAGE);
});
