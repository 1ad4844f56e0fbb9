/** The search page where the server stalls, fails or cuts, and where an address was written by anyone. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type BadDays, badDays, type Fault } from './bad-days.ts';
import { useBrowser } from './browser.ts';
import { timeIsUp } from './clock.ts';

const browser = useBrowser();
let server: BadDays;
beforeAll(async () => {
  server = await badDays(inject('site'));
});
afterEach(() => server.expect(() => undefined));
afterAll(() => server.close());

/** The page opened with the query, on a server that has the fault at `path`, so many times. */
async function search(query: string, path: RegExp, fault: Fault, times = Infinity): Promise<Page> {
  server.expect((asked, nth) => (path.test(asked) && nth <= times ? fault : undefined));
  const page = await browser.open(`${server.url}robots.txt`);
  await page.addInitScript(keepWhatIsSaid);
  await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`);
  return page;
}

/** Every line of the count, on a busy machine too, where one may be gone before it is looked at. */
function keepWhatIsSaid(): void {
  const said: string[] = [];
  Object.assign(window, { said });
  new MutationObserver(() => {
    const line = document.querySelector('[data-part="count"]')?.textContent ?? '';
    if (said[said.length - 1] !== line) said.push(line);
  }).observe(document, { subtree: true, childList: true });
}

const saidOn = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);
const count = (page: Page) => page.textContent('[data-part="count"]');
const retry = (page: Page) => page.locator('.hits .again');

describe('a file of the index', () => {
  test.each<[string, Fault, RegExp, string]>([
    ['the catalogue', 'stall', /exact\/articles$/u, '等了很久没有收到'],
    ['the catalogue', 503, /exact\/articles$/u, '服务器回答503'],
    ['words', 'stall', /exact\/articles-words\//u, '等了很久没有收到'],
    ['words', 'cut', /exact\/articles-words\//u, '没有收到'],
    ['the script of the engine', 'stall', /worker-/u, '等了很久没有收到'],
    ['the script of the engine', 'cut', /worker-/u, '没有收到'],
  ])('%s, %s: it is told in bounded time, and asked for again on request', async (_, fault, path, said) => {
    const page = await search('专班', path, fault);
    if (fault === 'stall') await timeIsUp(page, path, retry(page));
    await retry(page).waitFor();
    expect(await count(page)).toBe('检索没有成功');
    expect(await page.textContent('.hits')).toContain(said);
    expect(await page.locator('[data-total]').count()).toBe(0);
    server.expect(() => undefined);
    await retry(page).click();
    await page.waitForSelector('[data-total]');
    expect(await page.locator('.hits [data-article]').count()).toBeGreaterThan(0);
  });

  test.each([
    ['the catalogue', /exact\/articles$/u],
    ['words', /exact\/articles-words\//u],
  ])('%s of which the browser got half is asked for past its cache, at once', async (_, path) => {
    const page = await search('专班', path, 'half', 1);
    await page.waitForSelector('[data-total]');
    expect(await page.locator('.hits [data-article]').count()).toBeGreaterThan(0);
  });

  test('that is half on the server is told, and what was found before is not left beside it', async () => {
    const page = await search('专班', /none/u, 404);
    await page.waitForSelector('[data-total]');
    server.expect((path) => (/exact\/articles-words\//u.test(path) ? 'half' : undefined));
    await page.fill('#q', '金钥匙');
    await retry(page).waitFor();
    expect(await page.textContent('.hits')).toContain('文件不完整');
    expect(await page.locator('.facets a:visible, .chips a, .near, [data-article]').count()).toBe(0);
  });
});

test('a text that does not arrive leaves a row that asks for it again', async () => {
  const page = await search('专班', /exact\/articles-texts\//u, 'stall');
  const row = page.locator('[data-article]').first();
  await timeIsUp(page, /exact\/articles-texts\//u, row.locator('.again'));
  server.expect(() => undefined);
  await row.locator('.again').click();
  await row.locator('.kwic').waitFor();
});

test('suggestions that failed are asked for again at the next letter', async () => {
  const page = await search('', /exact\/suggestions/u, 503, 1);
  await page.focus('#q');
  await page.waitForResponse((response) => response.status() === 503);
  await page.keyboard.type('zb');
  await page.locator('[role="option"]').first().waitFor();
});

describe('没有找到', () => {
  test('is not said before near matches were looked for', async () => {
    const page = await search('专班的的的专班', /exact\/scripts/u, 'stall');
    await page.waitForSelector('[data-total="0"]');
    await timeIsUp(page, /exact\/scripts/u, page.locator('.nears .again'));
    expect((await saidOn(page)).filter((line) => line.includes('正在找近似的'))).toHaveLength(1);
    expect(await saidOn(page)).not.toContain('没有找到');
    expect(await count(page)).toBe('没有逐字相合的；近似的没有查成');
    server.expect(() => undefined);
    await page.locator('.nears .again').click();
    await page.waitForFunction(() => document.querySelector('[data-part="count"]')?.textContent?.includes('按词找到'));
    expect(await saidOn(page)).not.toContain('没有找到');
  });

  test('is not said where there are near matches', async () => {
    const page = await browser.open(`/search/?q=${encodeURIComponent('掉肉不掉但')}`);
    await page.locator('.near').first().waitFor();
    expect(await count(page)).toMatch(/^没有逐字相合的；近似\d+处$/u);
  });
});

describe('a query of ten thousand characters', () => {
  const LONG = '专班'.repeat(5000);

  test('makes no address that a server refuses, and it is said what was looked for', async () => {
    const page = await browser.open('/search/');
    await page.fill('#q', LONG);
    await page.waitForSelector('[data-total]');
    await page.waitForURL(/q=/u);
    expect(new URL(page.url()).search.length).toBeLessThan(6000);
    expect(await page.textContent('[data-part="matching"]')).toContain('一次最多查600字');
    const answer = await page.reload();
    expect(answer?.status()).toBe(200);
    await page.waitForSelector('[data-total]');
    expect(await page.inputValue('#q')).toBe(LONG.slice(0, 600));
  });

  test('does not get into the field of the home page', async () => {
    const page = await browser.open('/');
    await page.focus('#q');
    await page.keyboard.insertText(LONG);
    expect((await page.inputValue('#q')).length).toBe(600);
  });
});

test.each([
  '/search/?q=%E0%A4%A&year=%zz#%E0%A4%A',
  '/issues/2021-01/05/#%E0%A4%A',
  '/issues/2021-01/05/?q=%E0%A4%A专班&at=%#%E0%A4%A',
  '/people/?q=%E0%A4%A#%E0%A4%A',
  '/#%E0%A4%A',
])('%s throws nothing', async (address) => {
  const page = await browser.open('/robots.txt');
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  const answer = await page.goto(new URL(address.slice(1), inject('site')).href, { waitUntil: 'networkidle' });
  expect(answer?.status()).toBe(200);
  await page.evaluate(() => {
    location.hash = '#%E0%A4%A%';
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(thrown).toEqual([]);
});
