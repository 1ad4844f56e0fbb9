/** The search page as staff use it, every day and with the keyboard. */
import { readFile } from 'node:fs/promises';
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
const queryOf = (page: Page) => new URL(page.url()).searchParams.get('q');
const optionsOn = (page: Page) => page.locator('[role="option"] .offered').allTextContents();

/** The answer to the next query is on the page, complete. */
async function settled(page: Page, query: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      new URLSearchParams(location.search).get('q') === wanted && document.querySelector('[data-total]') !== null,
    query,
  );
}

describe('suggestions', () => {
  test('by pinyin, taken with arrow and Enter; Escape closes them', async () => {
    const page = await browser.open('/search/');
    const field = page.locator('#q');
    await page.keyboard.press('/');
    await page.keyboard.type('zb');
    await expect.poll(async () => (await optionsOn(page))[0]).toBe('专班');
    expect(await field.getAttribute('aria-expanded')).toBe('true');

    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await settled(page, '专班');
    expect(await total(page)).toBeGreaterThan(0);
    expect(await page.locator('.offers[role="listbox"]').isVisible()).toBe(false);
  });

  test('on the home page lead to the search page', async () => {
    const page = await browser.open('/');
    await page.fill('#q', 'zhuanban');
    await page.locator('[role="option"]').first().click();
    await settled(page, '专班');
  });

  test('leave alone what an input method is composing', async () => {
    const page = await browser.open('/search/');
    await page.focus('#q');
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'zhuan', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(400);
    expect(await page.locator('.offers[role="listbox"]').isVisible()).toBe(false);
    expect(queryOf(page)).toBeNull();
    await keyboard.send('Input.insertText', { text: '专班' });
    await settled(page, '专班');
  });

  test('are no HTML, whatever was typed, and neither are recent searches', async () => {
    const page = await search('"<img src=x onerror=document.title=1>"');
    await page.keyboard.press('/');
    await page.keyboard.press('Enter');
    await page.fill('#q', '');
    await page.locator('.recent a').first().waitFor();
    expect(await page.locator('.recent a').first().textContent()).toContain('<img');
    expect(await page.locator('img').count()).toBe(0);
  });
});

test('recent searches show in the empty field, and are erased one by one and all together', async () => {
  const page = await search('专班');
  const recent = page.locator('.recent a');
  for (const query of ['治理', '项目']) {
    await page.fill('#q', query);
    await page.press('#q', 'Enter');
    await settled(page, query);
  }
  await page.fill('#q', '');
  await expect.poll(() => recent.allTextContents()).toEqual(['项目', '治理', '专班']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect.poll(() => recent.allTextContents()).toEqual(['治理', '专班']);
  await page.getByRole('button', { name: '全部清除' }).click();
  expect(await recent.count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('searches'))).toBeNull();
});

test('searching in the result narrows it; each condition can be taken away; Back brings it back', async () => {
  const page = await search('专班');
  const before = await total(page);
  await page.fill('#more', '金钥匙');
  await page.press('#more', 'Enter');
  await settled(page, '专班 金钥匙');
  expect(await total(page)).toBeLessThan(before);
  expect(await page.inputValue('#q')).toBe('专班 金钥匙');
  await page.getByRole('link', { name: '去掉条件：专班' }).click();
  await settled(page, '金钥匙');
  await page.goBack();
  await settled(page, '专班 金钥匙');
  await page.goBack();
  await settled(page, '专班');
  expect(await total(page)).toBe(before);
});

test('who follows a filter with the keyboard goes on from it', async () => {
  const page = await search('治理');
  const section = page.locator('nav[aria-label="栏目"] a[data-value="媒体声音"]');
  await section.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/section=/u);
  await page.waitForSelector('[data-total]');
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.value)).toBe('媒体声音');
  await page.getByRole('link', { name: '去掉条件：媒体声音' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.searchParams.has('section'));
  await page.waitForSelector('[data-total]');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

describe('contexts', () => {
  test('are as wide as the reader wants, and stay so', async () => {
    const page = await search('专班');
    const context = page.locator('.kwic .k').nth(1);
    const middle = (await context.textContent())?.length ?? 0;
    await page.getByRole('button', { name: '长', exact: true }).click();
    await page.waitForFunction(
      (length) => (document.querySelectorAll('.kwic .k')[1]?.textContent?.length ?? 0) > length,
      middle,
    );
    await page.reload();
    await page.waitForSelector('[data-total]');
    await expect.poll(async () => (await context.textContent())?.length).toBeGreaterThan(middle);
  });

  test('of all articles can be opened and closed at once', async () => {
    const page = await search('专班');
    const counted = await page.$$eval('[data-article]', (rows) =>
      rows.reduce((sum, row) => sum + Number(row.getAttribute('data-hits')), 0),
    );
    await page.locator('.kwic').first().waitFor();
    await page.getByRole('button', { name: '全部展开' }).click();
    await page.waitForFunction((all) => document.querySelectorAll('.hits .kwic li').length === all, counted);
    await page.getByRole('button', { name: '全部收起' }).click();
    await page.waitForFunction((all) => document.querySelectorAll('.hits .kwic li').length < all, counted);
  });

  test('are walked through with j and k', async () => {
    const page = await search('金钥匙');
    await page.locator('.kwic').first().waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.closest('h3, li')?.tagName);
    await page.keyboard.press('j');
    expect(await focused()).toBe('H3');
    await page.keyboard.press('j');
    expect(await focused()).toBe('LI');
    await page.keyboard.press('k');
    expect(await focused()).toBe('H3');
  });
});

test('an article opened from the search has the words marked, under its own address, after Back, Forward and reload too', async () => {
  const page = await search('专班');
  const row = page.locator('[data-article="2021-01/16"]');
  const hits = Number(await row.getAttribute('data-hits'));
  await row.locator('.kwic a[href*="#p4-"]').nth(1).click();
  const marks = page.locator('mark.found');
  await marks.first().waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(await marks.count()).toBe(hits);
  expect(await page.locator('.text mark.current').textContent()).toBe('专班');
  expect(await page.evaluate(() => document.querySelector('mark.current')?.closest('[id]')?.id)).toMatch(/^p4-/u);

  await page.reload();
  await marks.first().waitFor();
  await page.goBack();
  await settled(page, '专班');
  await page.goForward();
  await marks.first().waitFor();
  const text = await page.textContent('.text');
  await page.getByRole('button', { name: '去掉标记' }).click();
  expect(await marks.count()).toBe(0);
  expect(await page.textContent('.text')).toBe(text);
  await page.reload();
  expect(await marks.count()).toBe(0);
});

test('a result can be taken away as a table for spreadsheets, a row an occurrence', async () => {
  const page = await search('金钥匙');
  const counted = await page.$$eval('[data-article]', (rows) =>
    rows.reduce((sum, row) => sum + Number(row.getAttribute('data-hits')), 0),
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('检索 金钥匙.csv');
  const table = await readFile(await download.path(), 'utf8');
  expect(table.startsWith('\uFEFF标题,')).toBe(true);
  expect(table.trimEnd().split('\r\n')).toHaveLength(counted + 1);
  expect(table).toContain('[J/OL]');
});

test.each(['?q=%E4%zz', '?q=%F0%9F%91%8D', '?q=-%E4%B8%93%E7%8F%AD', '?sort=odd&year=&marks=1&q=xyzzy'])(
  'an odd address, %s, is answered',
  async (address) => {
    const page = await browser.open(`/search/${address}`);
    await page.waitForSelector('[data-total="0"]');
    await page.waitForFunction(() => document.querySelector('[data-part="count"]')?.textContent === '没有找到');
  },
);

test('where nothing is found, what sounds so is offered', async () => {
  const page = await search('治里');
  expect(await total(page)).toBe(0);
  await page.getByRole('link', { name: '治理', exact: true }).click();
  await settled(page, '治理');
  expect(await total(page)).toBeGreaterThan(0);
});

test('near matches stand apart, and are not counted', async () => {
  const page = await search('二〇二一年');
  await page.locator('.near').first().waitFor();
  expect(await total(page)).toBe(await page.locator('[data-article]').count());
  expect(await page.locator('.near [data-article]').count()).toBe(0);
  expect(await page.locator('.near .hit').count()).toBeGreaterThan(0);
});

test.each([
  [320, false],
  [320, true],
  [1280, false],
])(
  'with suggestions, conditions and tools open: accessible and no wider than %i px, 长辈模式 %s',
  async (width, elder) => {
    const page = await browser.open('/robots.txt', { viewport: { width, height: 800 } });
    await page.evaluate((on) => localStorage.setItem('elder', on ? 'on' : 'off'), elder);
    await page.goto(new URL('/search/?q=专班 项目 -标点&section=媒体声音', page.url()).href);
    await page.waitForSelector('[data-total]');
    await page.locator('details.carry').evaluate((details) => details.setAttribute('open', ''));
    await page.fill('#q', '专');
    await page.locator('[role="option"]').first().waitFor();
    // While it is being looked for, the answer before it is pale.
    await settled(page, '专');
    expect(await violationsIn(page)).toEqual([]);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
  },
);
