/** Nothing moves once it is shown: a reader never loses the line. */
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();

test.each([
  ['home', '/', 360],
  ['home', '/', 1280],
  ['article', '/issues/2021-01/04/', 360],
  ['article with tables', '/issues/2021-01/15/', 1280],
  ['issue', '/issues/2021-01/', 1280],
  ['issue for paper', '/issues/2021-01/print/', 1280],
  ['appointments', '/appointments/', 1280],
  ['search', '/search/?q=%E6%B2%BB%E7%90%86', 360],
  ['search', '/search/?q=%E6%B2%BB%E7%90%86', 1280],
])('%s (%s, %i px) does not shift', async (_, path, width) => {
  const page = await open('/robots.txt', { viewport: { width, height: 800 } });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
  if (path.includes('?q=')) await page.waitForSelector('[data-total]');
  // Two frames: shifts are reported after the frame that shows them.
  const shifts = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as unknown as { shifts: number[] }).shifts)),
        ),
      ),
  );
  expect(shifts).toEqual([]);
});
