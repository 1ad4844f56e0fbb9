/** What the search says of its results, what can be taken away of them, and coming back to them; on a phone too. */
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { violationsIn } from './axe.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
/** Fingers, WCAG 2.5.5. */
const TARGET = 44;

async function search(query: string, more = '', options?: BrowserContextOptions): Promise<Page> {
  const page = await browser.open(`/search/?q=${encodeURIComponent(query)}${more}`, options);
  await page.waitForSelector('[data-total]');
  return page;
}

const count = (page: Page) => page.textContent('[data-part="count"]');
const total = (page: Page) => page.getAttribute('[data-total]', 'data-total').then(Number);
const hitsOf = (page: Page) =>
  page.$$eval('[data-article]', (rows) => rows.reduce((sum, row) => sum + Number(row.getAttribute('data-hits')), 0));

describe('several words', () => {
  test('are counted each, and a place that has them is shown once, with all of them marked', async () => {
    const page = await search('专班 项目');
    await expect.poll(() => count(page)).toMatch(/^\d+篇 · 专班 \d+处 · 项目 \d+处$/u);
    const sum = [...((await count(page)) ?? '').matchAll(/(\d+)处/gu)].reduce((all, [, hits]) => all + Number(hits), 0);
    expect(sum).toBe(await hitsOf(page));
    const first = page.locator('[data-article] .kwic li').first();
    await first.waitFor();
    expect([...new Set(await first.locator('mark').allTextContents())].sort()).toEqual(['专班', '项目']);
  });

  test('that stand in no article together: how often each stands, and that they never meet', async () => {
    const page = await search('金钥匙 掉肉不掉胆');
    await page.waitForFunction(() =>
      document.querySelector('[data-part="count"]')?.textContent?.startsWith('没有合于'),
    );
    const said = (await page.textContent('[data-part="hits"]')) ?? '';
    expect(said).toMatch(/“金钥匙”\d+处，见于\d+篇；“掉肉不掉胆”\d+处，见于\d+篇/u);
    expect(said).toContain('没有一篇同时有“金钥匙”与“掉肉不掉胆”');
    expect(said).not.toContain('都没有');
    expect(await count(page)).not.toContain('没有找到');
  });
});

test('what punctuation hides is counted, and is there on request', async () => {
  const page = await search('推进重大');
  const before = await hitsOf(page);
  await page.getByRole('link', { name: '另有3处隔着标点' }).click();
  await page.waitForURL(/marks=any/u);
  await page.waitForSelector('[data-total]');
  expect([before, await hitsOf(page)]).toEqual([1, 4]);
});

describe('taking away', () => {
  test('what is ticked, in the format that is wanted', async () => {
    const page = await search('治理');
    const boxes = page.locator('.hits .tick input');
    await boxes.nth(1).waitFor();
    for (const at of [0, 1]) await boxes.nth(at).check();
    expect(await page.textContent('[data-scope]')).toBe('选中2篇');
    const take = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: format, exact: true }).click(),
      ]);
      return readFile(await download.path(), 'utf8');
    };
    expect((await take('RIS')).match(/^TY {2}- JOUR/gmu)).toHaveLength(2);
    await page.getByRole('button', { name: '全选' }).click();
    await page.getByRole('button', { name: '全不选' }).click();
    const all = await take('NoteExpress');
    expect(all.match(/^\{Reference Type\}/gmu)).toHaveLength(await total(page));
    expect(all).toMatch(/\{Notes\}: 总第70期；/u);
    expect(await page.locator('.progress *').count()).toBe(0);
  });

  test('can be stopped, and then nothing comes', async () => {
    const page = await search('治理');
    await page.route(/search\/issues\.json$/u, async (route) => {
      await page.getByRole('button', { name: '停止' }).click();
      await route.continue();
    });
    await page.getByRole('button', { name: 'BibTeX', exact: true }).click();
    await expect.poll(() => page.textContent('[data-part="told"]')).toBe('已停止，什么也没有带走。');
  });

  test('on paper every place is unfolded', async () => {
    const page = await search('专班');
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: '打印' }).click();
    await page.waitForSelector('[data-printed]');
    expect(await page.locator('.hits .kwic li').count()).toBe(await hitsOf(page));
  });

  test('on paper every article is there, and where they were not asked for, how many are missing', async () => {
    const page = await search('的', '', PHONE);
    const articles = Number(await page.getAttribute('[data-total]', 'data-total'));
    await expect.poll(() => page.locator('.hits .hit').count()).toBe(articles);
    const shown = await page.locator('.hits .batch:not([hidden]) .hit').count();
    expect(articles).toBeGreaterThan(shown);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-part="more"] .on-paper').textContent()).toContain(`还有${articles - shown}篇`);
    expect(await page.locator('[data-part="more"] .on-paper').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.locator('.carry summary').click();
    await page.getByRole('button', { name: '打印' }).click();
    await page.waitForSelector('[data-printed]');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.hits .hit:visible').count()).toBe(articles);
    expect(await page.locator('[data-part="more"]').isVisible()).toBe(false);
  });
});

describe('coming back', () => {
  test('by the strip of the article and by Back: where one was, unfolded and ticked as it was', async () => {
    const page = await search('专班', '&sort=oldest');
    const row = page.locator('[data-article]').last();
    await row.scrollIntoViewIfNeeded();
    const second = page.locator('[data-article]').nth(1);
    await second.locator('.rest').click();
    await second.locator('.less').waitFor();
    await second.locator('.tick input').check();
    const place = () => second.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const id = await second.getAttribute('data-article');
    const asItWas = async () => {
      await page.waitForSelector('[data-total]');
      await second.locator('.less').waitFor();
      expect(await second.getAttribute('data-article')).toBe(id);
      expect(await second.locator('.tick input').isChecked()).toBe(true);
      await expect.poll(place).toBeLessThan(780);
      await expect.poll(place).toBeGreaterThan(-780);
    };

    await second.locator('h3 a').click();
    await page.getByRole('link', { name: '回到检索结果' }).click();
    await asItWas();
    expect(new URL(page.url()).searchParams.get('sort')).toBe('oldest');
    expect(new URL(page.url()).hash).toBe('');

    await second.locator('h3 a').evaluate((link) => link.scrollIntoView({ block: 'center' }));
    await second.locator('h3 a').click();
    await page.locator('.strip').waitFor();
    await page.goBack();
    await asItWas();
  });

  test('after something was published: how much of it is new, told once', async () => {
    const page = await search('专班');
    const address = await page.evaluate(() => {
      const seen: Record<string, string> = JSON.parse(localStorage.getItem('seen') ?? '{}');
      const [one = ''] = Object.keys(seen);
      localStorage.setItem('seen', JSON.stringify({ [one]: '2020-12' }));
      return one;
    });
    expect(new URLSearchParams(address).get('q')).toBe('专班');
    await page.reload();
    const fresh = page.locator('[data-part="fresh"]');
    await fresh.locator('a').waitFor();
    expect(await fresh.textContent()).toMatch(new RegExp(`^${await total(page)}篇新.*2021年第1期$`, 'u'));
    await page.reload();
    await page.waitForSelector('[data-total]');
    await page.locator('.kwic').first().waitFor();
    expect(await fresh.textContent()).toBe('');
  });
});

describe('on a phone', () => {
  test('the facets are a sheet over the results; a choice leads back to the count', async () => {
    const page = await search('治理', '', PHONE);
    expect(await page.locator('.facets').isVisible()).toBe(false);
    await page.locator('.to-facets').click();
    const sheet = page.getByRole('dialog', { name: '筛选' });
    await sheet.waitFor();
    expect(await violationsIn(page, { within: '.facets' })).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await sheet.count()).toBe(0);
    await page.locator('.to-facets').click();
    await sheet.locator('a[data-value="媒体声音"]').click();
    await page.waitForURL(/section=/u);
    await page.waitForSelector('[data-total]');
    expect(await page.locator('.facets').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('count');
  });

  test('everything is wide and high enough for a finger, and no keys are spoken of', async () => {
    const page = await search('专班 项目', '', PHONE);
    await page.locator('.carry summary').click();
    await page.locator('.kwic').first().waitFor();
    const small = await page.$$eval(
      'main a, main button, main label.tick, main summary',
      (all, least) =>
        all
          .map((one) => ({ name: one.textContent ?? '', ...one.getBoundingClientRect().toJSON() }))
          .filter(({ width, height }) => width > 0 && (height < least - 0.5 || width < least - 0.5))
          .map(({ name }) => name),
      TARGET,
    );
    expect(small).toEqual([]);
    await page.goto(new URL('search/', inject('site')).href);
    expect(await page.locator('.manual kbd:visible').count()).toBe(0);
  });
});
