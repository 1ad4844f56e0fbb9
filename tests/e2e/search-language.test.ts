/** The query language through the page: address, facets with boxes, the form, searches put together, notes. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsIn } from './axe.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();

async function search(query: string, more = ''): Promise<Page> {
  const page = await browser.open(`/search/?q=${encodeURIComponent(query)}${more}`);
  await page.waitForSelector('[data-total]');
  return page;
}

const total = (page: Page) => page.getAttribute('[data-total]', 'data-total').then(Number);
const found = (page: Page) =>
  page.locator('[data-article]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.article).sort());

/** What is found for one query after the other, typed on one page. */
async function asker() {
  const page = await browser.open('/search/');
  return async (query: string): Promise<(string | undefined)[]> => {
    await page.fill('#q', query);
    await page.waitForSelector('[data-total]');
    const ids = await found(page);
    expect(await total(page)).toBe(ids.length);
    return ids;
  };
}

describe('operators', () => {
  test('或 gives the articles of both, 且 those in both, 非 those of the first only', async () => {
    const idsOf = await asker();
    const [left, right] = [await idsOf('专班'), await idsOf('物业')];
    const both = left.filter((id) => right.includes(id));
    expect(await idsOf('专班 或 物业')).toEqual([...new Set([...left, ...right])].sort());
    expect(await idsOf('专班 | 物业')).toEqual([...new Set([...left, ...right])].sort());
    expect(await idsOf('专班 且 物业')).toEqual(both);
    expect(await idsOf('专班 非 物业')).toEqual(left.filter((id) => !right.includes(id)));
  });

  test('近, 同句 and 同段 are each wider than the one before, and all words are marked', async () => {
    const idsOf = await asker();
    const [near, sentence, paragraph, article] = [
      await idsOf('专班 近5 干部'),
      await idsOf('专班 同句 干部'),
      await idsOf('专班 同段 干部'),
      await idsOf('专班 干部'),
    ];
    expect(near.length).toBeGreaterThan(0);
    for (const [few, many] of [
      [near, paragraph],
      [sentence, paragraph],
      [paragraph, article],
    ] as const)
      expect(many).toEqual(expect.arrayContaining(few));
    const page = await search('专班 近5 干部');
    await page.locator('.kwic mark').first().waitFor();
    const marks = new Set(await page.locator('.kwic mark').allTextContents());
    expect([...marks].sort()).toEqual(['专班', '干部'].sort());
  });

  test('figures are whole; traditional characters find simplified ones, and the page says so', async () => {
    const idsOf = await asker();
    expect(await idsOf('0')).not.toEqual(await idsOf('2020'));
    const page = await search('黨建');
    expect(await found(page)).toEqual(await idsOf('党建'));
    expect(await page.locator('[data-part="matching"]').textContent()).toContain('简体“党建”');
  });

  test('what looks like one and is none is said, with what may be meant', async () => {
    const page = await search('主题:专班');
    const note = page.locator('.note-on');
    expect(await note.textContent()).toContain('没有“主题”这一项');
    await note.locator('a').click();
    await page.waitForURL((url) => url.searchParams.get('q') === '标题:专班');
  });
});

test('boxes choose several values of a field; the address holds them, and the counts are those of the other fields', async () => {
  const page = await search('治理');
  const list = page.locator('nav[aria-label="栏目"] li.pick');
  const names = await list
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.value));
  const counts = await list
    .locator('a')
    .evaluateAll((links) => links.map((link) => Number((link as HTMLElement).dataset.articles)));
  await page.getByRole('checkbox', { name: names[0] ?? '', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.waitForURL((url) => url.searchParams.getAll('section').length === 1);
  await page.waitForSelector('[data-total]');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(names[0]);
  await page.getByRole('checkbox', { name: names[1] ?? '', exact: true }).check();
  await page.waitForURL((url) => url.searchParams.getAll('section').length === 2);
  await page.waitForSelector('[data-total]');
  expect(await total(page)).toBe((counts[0] ?? 0) + (counts[1] ?? 0));
  expect(new URL(page.url()).searchParams.getAll('section')).toEqual(names.slice(0, 2));
  const again = await list
    .locator('a')
    .evaluateAll((links) => links.map((link) => Number((link as HTMLElement).dataset.articles)));
  expect(again).toEqual(counts);
  expect(await violationsIn(page)).toEqual([]);
});

test.each([1280, 360])('高级检索 writes the query, by keyboard, %i wide', async (width) => {
  const page = await browser.open('/search/');
  await page.setViewportSize({ width, height: 800 });
  await page.locator('.advanced summary').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('有一个就行').fill('专班 物业');
  await page.getByLabel('年份').fill('abc');
  const written = () => page.locator('.advanced output').textContent();
  // The form's program is on its way when the form opens.
  await expect.poll(written).toContain('看不懂');
  await page.getByLabel('年份').fill('2020-2021');
  await expect.poll(written).toBe('专班 或 物业 年:2020-2021');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await violationsIn(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === '专班 或 物业 年:2020-2021');
  await page.waitForSelector('[data-total]');
  expect(await total(page)).toBeGreaterThan(0);
});

test('searches of before are put together by their numbers, from the home page too', async () => {
  const page = await search('专班');
  await page.fill('#q', '物业');
  await page.press('#q', 'Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === '物业');
  await page.fill('#q', '#');
  await page.locator('.recent li').nth(1).waitFor();
  expect(await page.locator('.recent li').allTextContents()).toEqual([
    expect.stringContaining('#1物业'),
    expect.stringContaining('#2专班'),
  ]);
  await page.fill('#q', '#2 非 #1');
  await page.press('#q', 'Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === '专班 -物业');
  expect(await page.inputValue('#q')).toBe('专班 -物业');
  await page.goto(new URL('/', page.url()).href);
  await page.fill('#q', '#1 或 #2');
  await page.press('#q', 'Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === '( 专班 -物业 ) 或 物业');
});
