/** Words of a cover, or of a 专题, on the search page: shown and counted apart from the articles, and a way to where they stand. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { violationsIn } from './axe.ts';
import { type BadDays, badDays } from './bad-days.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();

const [ONLY_ON_COVER, IN_BOTH, OVER_LINES, NOWHERE] = ['张学伟', '县乡一体', '各地组工干部', '理治层基'];

const count = (page: Page) => page.textContent('[data-part="count"]');
const total = (page: Page) => page.getAttribute('[data-total]', 'data-total').then(Number);
const told = (page: Page) => page.textContent('.others summary');

async function search(query: string, more = '', site = inject('site')): Promise<Page> {
  const page = await browser.open('/robots.txt');
  await page.goto(`${site}search/?q=${encodeURIComponent(query)}${more}`);
  await page.waitForSelector('[data-total]');
  return page;
}

/** It has been said what was found beside the articles. */
const settled = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('[data-part="count"]')?.textContent?.includes('正在找'));

test.each([ONLY_ON_COVER, OVER_LINES])('%s, only on a cover: no article, and a way to the words', async (query) => {
  const page = await search(query);
  await settled(page);
  expect(await total(page)).toBe(0);
  expect(await count(page)).toMatch(/^没有逐字相合的文章；1期的封面提到/u);
  expect(await page.textContent('[data-part="status"]')).toBe(await count(page));
  expect(await page.locator('.facets a, [data-article]').count()).toBe(0);

  const context = page.locator('[data-cover="2021-01"] .kwic a');
  expect((await context.locator('mark').textContent())?.replace(/\s/gu, '')).toBe(query);
  expect(await violationsIn(page)).toEqual([]);
  await context.click();
  await page.locator('#cover-text mark.found').first().waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toMatch(/issues\/2021-01\/#cover-text$/u);
  expect((await page.locator('#cover-text mark.found').allTextContents()).join('')).toBe(query);
  expect(await page.locator('mark.found').first().isVisible()).toBe(true);
  expect(await page.textContent('.strip')).toContain('1／1');
  expect(await violationsIn(page)).toEqual([]);
});

test('words in articles and on a cover: the articles alone are counted, the cover is folded under its own count', async () => {
  const page = await search(IN_BOTH);
  await page.locator('.others').waitFor();
  expect(await told(page)).toBe('另有1期的封面提到');
  expect(await page.textContent('[data-part="status"]')).toBe(`${await count(page)}；另有1期的封面提到`);
  expect(await total(page)).toBe(await page.locator('.hits [data-article]').count());
  expect(await count(page)).toMatch(new RegExp(`^${await total(page)}篇`, 'u'));
  expect(await page.locator('[data-cover]').count()).toBe(0);
  await page.click('.others summary');
  await page.locator('[data-cover] .kwic mark').waitFor();
  expect(await page.textContent('[data-cover] h3')).toBe('2021年第1期封面　1处');
});

describe('a 专题', () => {
  const [ONLY_THERE, QUOTED, IN_NOTE] = ['三项做法', '走出一条具有衢州特色', '引文逐字照录原刊'];
  const row = '[data-topic="community-governance"]';

  test('that alone has the words: no article, and a way to the words, marked', async () => {
    const page = await search(ONLY_THERE);
    await settled(page);
    expect(await total(page)).toBe(0);
    expect(await count(page)).toMatch(/^没有逐字相合的文章；1个专题提到/u);
    expect(await page.locator('.facets a, [data-article], [data-cover]').count()).toBe(0);
    await page.locator(`${row} .kwic a`).waitFor();
    expect(await page.textContent(`${row} h3`)).toBe('小区治理　1处');
    expect(await violationsIn(page)).toEqual([]);
    await page.click(`${row} .kwic a`);
    await page.locator('mark.found').first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/topics\/community-governance\/$/u);
    expect(await page.locator('mark.found').allTextContents()).toEqual([ONLY_THERE]);
    expect(await page.textContent('.strip')).toContain('1／1');
    expect(await violationsIn(page)).toEqual([]);
  });

  test('that has them beside articles is folded under its own count, and marks as many as were counted', async () => {
    const page = await search('小区治理');
    await page.locator('.others').waitFor();
    expect(await told(page)).toBe('另有1个专题提到');
    expect(await total(page)).toBe(await page.locator('.hits [data-article]').count());
    await page.click('.others summary');
    await page.locator(`${row} .kwic a`).first().waitFor();
    const hits = Number(await page.textContent(`${row} h3 .num`));
    await page.locator(`${row} .kwic a`).first().click();
    await page.locator('mark.found').first().waitFor();
    // The summary is on no page of its own.
    expect(await page.locator('main mark.found').allTextContents()).toHaveLength(hits - 1);
  });

  test('opens at the occurrence that was clicked', async () => {
    const page = await search(IN_NOTE);
    await page.locator(`${row} .kwic a`).click();
    await page.locator('mark.found.current').waitFor();
    expect(await page.locator('mark.found.current').boundingBox()).toMatchObject({ y: expect.any(Number) });
    await page.waitForFunction(() => scrollY > 0);
  });

  test('is not found by what it quotes: that stands in the article', async () => {
    const page = await search(QUOTED);
    await settled(page);
    expect(await total(page)).toBe(1);
    expect(await page.locator('.others').count()).toBe(0);
  });
});

test.each([
  ['nowhere', NOWHERE, '', '没有找到'],
  ['on a cover, but titles are asked for', ONLY_ON_COVER, '&in=title', '没有找到'],
  ['on the cover of another year', `${ONLY_ON_COVER} 年:2020`, '', '没有找到'],
])('words %s: no cover is named', async (_, query, more, said) => {
  const page = await search(query, more);
  await settled(page);
  expect(await count(page)).toBe(said);
  expect(await page.locator('.others').count()).toBe(0);
});

test('a cover is gone with the next question', async () => {
  const page = await search(ONLY_ON_COVER);
  await page.locator('.others').waitFor();
  await page.fill('#q', NOWHERE);
  await page.waitForFunction(() => document.querySelector('[data-part="count"]')?.textContent === '没有找到');
  expect(await page.locator('.others').count()).toBe(0);
});

test('an address opens the cover text, on arrival and on the page', async () => {
  const page = await browser.open('/issues/2021-01/');
  expect(await page.locator('#cover-text').isVisible()).toBe(false);
  await page.evaluate(() => {
    location.hash = '#cover-text';
  });
  await page.locator('#cover-text').waitFor();
});

describe('a file of the covers that does not arrive', () => {
  let server: BadDays;
  beforeAll(async () => {
    server = await badDays(inject('site'));
  });
  afterEach(() => server.expect(() => undefined));
  afterAll(() => server.close());

  test.each([
    ['the table', /exact\/others$/u],
    ['words', /exact\/others-words\//u],
  ])('%s: takes nothing from the articles, and nobody says 没有找到', async (_, path) => {
    server.expect((asked) => (path.test(asked) ? 503 : undefined));
    const page = await search(IN_BOTH, '', server.url);
    const again = page.locator('[data-part="others"] .again');
    await again.waitFor();
    expect(await total(page)).toBeGreaterThan(0);
    expect(await page.locator('.hits [data-article]').count()).toBe(await total(page));

    await page.fill('#q', ONLY_ON_COVER);
    await page.waitForFunction(
      () => document.querySelector('[data-part="count"]')?.textContent === '没有逐字相合的；封面和专题没有查成',
    );
    server.expect(() => undefined);
    await again.click();
    await page.locator('[data-cover] .kwic').waitFor();
    expect(await count(page)).toBe('没有逐字相合的文章；1期的封面提到');
  });

  test('a text: the cover is named all the same, and its words are asked for again', async () => {
    const page = await search(IN_BOTH, '', server.url);
    server.expect((asked) => (/exact\/others-texts\//u.test(asked) ? 503 : undefined));
    await page.click('.others summary');
    const again = page.locator('[data-cover] .again');
    await again.waitFor();
    expect(await page.textContent('[data-cover] h3')).toContain('2021年第1期封面');
    server.expect(() => undefined);
    await again.click();
    await page.locator('[data-cover] .kwic').waitFor();
  });
});
