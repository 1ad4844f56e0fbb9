/** One number for one thing: what a page counts before a link is what the page behind the link counts. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();

/** Entries of an index with the number and the unit that it says. */
const entriesOf = (page: Page, index: string) =>
  page.getByRole('navigation', { name: index }).evaluate((nav) =>
    [...nav.querySelectorAll('a')].map((link) => {
      const [, number = '', unit = ''] =
        /([\d,]+)(\p{L}*)$/u.exec(link.querySelector('.count')?.textContent?.replace(/\s/gu, '') ?? '') ?? [];
      return { name: link.querySelector('span')?.textContent ?? '', path: link.href, number, unit };
    }),
  );

test.each(['名录', '栏目', '地区', '年份'])('home, %s: each page says the same number, and of what', async (index) => {
  const page = await open('/');
  const entries = await entriesOf(page, index);
  expect(entries.length).toBeGreaterThan(0);
  for (const { name, path, number, unit } of entries) {
    await page.goto(path);
    const said = (await page.locator('main').textContent()) ?? '';
    expect(unit, name).not.toBe('');
    expect(said.replace(/\s/gu, ''), name).toContain(`${number}${unit}`);
  }
});

test('home, 本期用语: the search finds as many places', async () => {
  const page = await open('/');
  const links = await page
    .locator('.asking .run a:has(.num)')
    .evaluateAll((all) =>
      all.map((link) => ({ path: (link as HTMLAnchorElement).href, count: link.querySelector('.num')?.textContent })),
    );
  expect(links.length).toBeGreaterThan(0);
  for (const { path, count } of links) {
    await page.goto(path);
    await page.waitForSelector('[data-total]');
    expect(await page.locator('[data-part="count"]').textContent()).toContain(`· ${count}处`);
  }
});

test.each(['people', 'units', 'terms'])('/%s/: the list says of a name what its page says', async (kind) => {
  const page = await open(`/${kind}/`);
  const links = await page.locator(`.letter a[href*="/${kind}/"]:has(.num)`).evaluateAll((all) =>
    all.slice(0, 3).map((link) => ({
      path: (link as HTMLAnchorElement).href,
      count: link.querySelector('.num')?.textContent?.replace(/\s/gu, '') ?? '',
    })),
  );
  expect(links.length).toBeGreaterThan(0);
  for (const { path, count } of links) {
    await page.goto(path);
    expect(await page.locator('main > .meta').first().textContent()).toContain(count);
  }
});

test('names are filtered and put in order of frequency, and the address gives the same list again', async () => {
  const page = await open('/people/');
  const shown = () => page.locator('[data-found] a > span:first-child').allTextContents();
  await page.getByRole('button', { name: '按篇数' }).click();
  await page.locator('[data-found] a').first().waitFor();
  const counts = (await page.locator('[data-found] .num').allTextContents()).map((text) => Number.parseInt(text, 10));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  const [name = ''] = await shown();
  await page.fill('#name', name);
  await page.waitForFunction(() => new URLSearchParams(location.search).get('q') !== null);
  await expect.poll(shown).toContain(name);
  const found = await shown();
  await page.reload();
  await expect.poll(shown).toEqual(found);
  await page.fill('#name', '');
  await page.getByRole('button', { name: '按拼音' }).click();
  await page.locator('[data-printed]').waitFor();
  expect(await page.locator('[data-found]').isVisible()).toBe(false);
});

test('/years/ and /regions/ lead to every year and region', async () => {
  const page = await open('/years/');
  await page.getByRole('link', { name: '2021年' }).click();
  await page.waitForURL(/\/years\/2021\/$/u);
  await page.goto(new URL('/regions/', page.url()).href);
  expect(await page.locator('.shelves li').count()).toBeGreaterThan(1);
});
