/** 提法史 as its user has it; its counts are those of the search page. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsIn, WCAG } from './axe.ts';
import { pressMode, useBrowser } from './browser.ts';

const browser = useBrowser();
const TERMS = ['专班', '一件事', '书记 同句 小区', '3', '绝无此说'];
const addressOf = (terms: readonly string[]) => `?${new URLSearchParams(terms.map((term) => ['t', term]))}`;

const shown = (page: Page, terms: number) => page.waitForSelector(`[data-compared="${terms}"]`);
const cells = (page: Page, caption: string) =>
  page
    .locator(`table:has(caption:text-is("${caption}")) tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map(({ textContent }) => textContent?.trim().replace(/\s.*$/u, '') ?? '')),
    );

test('each count is that of the search page: in all, in articles, by section and region', async () => {
  const page = await browser.open(`/compare/${addressOf(TERMS)}`);
  await shown(page, TERMS.length);
  const [ends, sections, regions, spans] = [
    await cells(page, '次数和首末见'),
    await cells(page, '各栏目'),
    await cells(page, '各地区'),
    await cells(page, '各期'),
  ];
  const search = await browser.open('/robots.txt');
  for (const [at, term] of TERMS.entries()) {
    await search.goto(new URL(`/search/?q=${encodeURIComponent(term)}`, search.url()).href);
    await search.waitForSelector('[data-total]');
    const articles = await search
      .locator('.hits [data-article]')
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.hits)));
    const hits = articles.reduce((sum, one) => sum + one, 0);
    const figure = (count: number) => count.toLocaleString('en');
    expect(ends[at]?.slice(1, 3), term).toEqual([figure(hits), figure(articles.length)]);
    expect(
      spans.map((row) => row[at + 1]),
      term,
    ).toEqual([figure(hits)]);
    for (const [label, rows] of [
      ['栏目', sections],
      ['地区', regions],
    ] as const) {
      const counted = rows.filter((row) => row[at + 1] !== '0').map(([name, ...counts]) => [name, counts[at]]);
      const facets = await search
        .locator(`.facets nav[aria-label="${label}"] .pick`)
        .evaluateAll((values) =>
          values.map((value) => [
            value.querySelector('input')?.getAttribute('aria-label'),
            value.querySelector('.num')?.textContent,
          ]),
        );
      // Of a query of several terms the list counts articles.
      const isOne = !term.includes(' ');
      const sides = [counted, facets].map((side) =>
        side.map(([name, count]) => (isOne ? `${name} ${count}` : name)).sort(),
      );
      expect(sides[0], `${term} ${label}`).toEqual(sides[1]);
    }
  }
});

test('terms are added by typing and removed by a button; the address keeps them', async () => {
  const page = await browser.open('/compare/');
  expect(await page.locator('.compared').textContent()).toBe('');
  await page.fill('#t', ' 专班 ');
  await page.press('#t', 'Enter');
  await shown(page, 1);
  expect(new URL(page.url()).search).toBe(addressOf(['专班']));
  expect(await page.inputValue('#t')).toBe('');
  await page.fill('#t', '一件事');
  await page.click('.find button');
  await shown(page, 2);
  await page.fill('#t', '专班');
  await page.press('#t', 'Enter');
  await page.getByText('“专班”已经在比较了。').waitFor();
  await page.click('[aria-label="去掉“专班”"]');
  await shown(page, 1);
  expect(new URL(page.url()).search).toBe(addressOf(['一件事']));
  await page.goBack();
  await shown(page, 2);
  const offered = page.locator('[data-add]').first();
  const name = (await offered.textContent())?.trim() ?? '';
  await offered.click();
  await page.waitForURL((url) => url.searchParams.getAll('t').includes(name));
});

test('first and last appearance lead to the words', async () => {
  const page = await browser.open(`/compare/${addressOf(['一件事'])}`);
  await shown(page, 1);
  await page.click('table:has(caption:text-is("次数和首末见")) td a');
  await page.locator('mark.found').first().waitFor();
  expect(await page.locator('mark.found').first().textContent()).toBe('一件事');
});

test('the CSV has a row for each term in each part', async () => {
  const page = await browser.open(`/compare/${addressOf(['专班', '一件事'])}`);
  await shown(page, 2);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('导出 CSV').click()]);
  expect(download.suggestedFilename()).toBe('提法史 专班、一件事.csv');
  const stream = await download.createReadStream();
  const text = Buffer.concat(await stream.toArray()).toString();
  expect(text.split('\r\n')[0]).toBe('\uFEFF提法,类别,名称,处,篇,正文字数,每万字');
  expect(text).toMatch(/\r\n一件事,全部,,\d+,\d+,\d+,[\d.]+\r\n/u);
});

test('on a phone, by night, in 长辈模式, on paper', async () => {
  const page = await browser.open(`/compare/${addressOf(TERMS)}`, { viewport: { width: 360, height: 800 } });
  await shown(page, TERMS.length);
  const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await widest()).toBeLessThanOrEqual(360);
  expect(await violationsIn(page, { runOnly: [...WCAG, 'best-practice'] })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsIn(page, { runOnly: WCAG })).toEqual([]);
  await pressMode(page, 'elder');
  expect(await widest()).toBeLessThanOrEqual(360);
  expect(await violationsIn(page, { runOnly: WCAG })).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await widest()).toBeLessThanOrEqual(1280);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.find').isVisible()).toBe(false);
  expect(await page.locator('.compared table').first().isVisible()).toBe(true);
});

test('without JavaScript the page says what it is for', async () => {
  const page = await browser.open('/compare/?t=专班', { javaScriptEnabled: false });
  expect(await page.locator('main').textContent()).toContain('提法史要用浏览器的 JavaScript');
  expect(await page.locator('#t').isVisible()).toBe(false);
});
