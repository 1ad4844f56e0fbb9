/** Search on the built site, against plain substring search over the same article files. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it, test } from 'vitest';
import { readTruth, type TrueArticle, truthOf } from '../../bench/search/truth.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
let articles: TrueArticle[] = [];
beforeAll(async () => {
  articles = await readTruth();
});

const FOUND = [
  '党',
  '治理',
  '专班',
  '组织部',
  '基层治理',
  '党建统领',
  '三位一体',
  '2021年',
  '红色物业联盟议事会',
  '县乡一体、条抓块统',
  '《新青年》',
  '陈红军',
];

const addressOf = (query: string, more = '') => `/search/?q=${encodeURIComponent(query)}${more}`;

async function search(query: string, more = ''): Promise<Page> {
  const page = await browser.open(addressOf(query, more));
  await page.waitForSelector('[data-total]');
  return page;
}

/** What the page says: total, and hits by article in the order shown. */
async function resultsOn(page: Page): Promise<{ total: number; hits: Map<string, number> }> {
  const rows = await page.$$eval('[data-article]', (all) =>
    all.map((row): [string, number] => [row.getAttribute('data-article') ?? '', Number(row.getAttribute('data-hits'))]),
  );
  return { total: Number(await page.getAttribute('[data-total]', 'data-total')), hits: new Map(rows) };
}

const sorted = (hits: Map<string, number>) => [...hits].sort(([a], [b]) => a.localeCompare(b));

describe('finds exactly what plain search over the article files finds', () => {
  it('for each of these, typed on one page after the other', async () => {
    const page = await browser.open('/search/');
    for (const query of FOUND) {
      const truth = truthOf(articles, query);
      expect(truth.size).toBeGreaterThan(0);
      await page.fill('#q', query);
      await page.waitForSelector('[data-total]');
      const { total, hits } = await resultsOn(page);
      expect(sorted(hits), query).toEqual(sorted(truth));
      expect(total, query).toBe(truth.size);
    }
  });

  it('nothing for these, and says what was tried', async () => {
    const page = await browser.open('/search/');
    for (const query of ['理治层基', '红色物业联盟议事厅', 'xyzzy']) {
      expect(truthOf(articles, query).size).toBe(0);
      await page.fill('#q', query);
      await page.waitForSelector('[data-total]');
      expect(await resultsOn(page), query).toEqual({ total: 0, hits: new Map() });
      expect(await page.textContent('[data-part="hits"]')).toContain(`“${query}”`);
    }
  });

  it('articles that hold all of several words', async () => {
    const [one, other] = [truthOf(articles, '专班'), truthOf(articles, '项目')];
    const both = [...one]
      .filter(([id]) => other.has(id))
      .map(([id, hits]): [string, number] => [id, hits + (other.get(id) ?? 0)]);
    const { hits } = await resultsOn(await search('专班 项目'));
    expect(sorted(hits)).toEqual(sorted(new Map(both)));
  });

  it('a term typed without the punctuation it has in print', async () => {
    const page = await search('县乡一体条抓块统');
    const { hits } = await resultsOn(page);
    expect(sorted(hits)).toEqual(sorted(truthOf(articles, '县乡一体、条抓块统')));
    expect(await page.textContent('[data-part="matching"]')).toContain('标点不计');
  });
});

describe('filters, order and address', () => {
  it('a section keeps its articles; its count is the sum of their hits', async () => {
    const truth = truthOf(articles, '治理');
    const section = articles.find(({ id }) => truth.has(id))?.section ?? '';
    const inSection = new Map(
      [...truth].filter(([id]) => articles.find((article) => article.id === id)?.section === section),
    );
    const page = await search('治理');
    const link = page.locator(`[data-part="facets"] a[data-value="${section}"]`);

    expect(await link.locator('.num').textContent()).toBe(String([...inSection.values()].reduce((a, b) => a + b)));
    expect(await link.getAttribute('data-articles')).toBe(String(inSection.size));
    await link.click();
    await page.waitForFunction(
      (wanted) => document.querySelector('[data-total]')?.getAttribute('data-total') === wanted,
      String(inSection.size),
    );

    expect(sorted((await resultsOn(page)).hits)).toEqual(sorted(inSection));
    await expect.poll(() => new URL(page.url()).searchParams.get('section')).toBe(section);
    await page.goBack();
    await page.waitForFunction(
      (wanted) => document.querySelector('[data-total]')?.getAttribute('data-total') === wanted,
      String(truth.size),
    );
  });

  it('a year without articles finds none and offers to drop the filter', async () => {
    const page = await search('治理', '&year=1921');
    expect((await resultsOn(page)).total).toBe(0);
    await page.getByRole('link', { name: '去掉筛选再查' }).click();
    await page.waitForFunction(() => Number(document.querySelector('[data-total]')?.getAttribute('data-total')) > 0);
  });

  it('oldest and newest first are both the order of the issue where there is one only', async () => {
    const order = async (sort: string) => [...(await resultsOn(await search('党', `&sort=${sort}`))).hits.keys()];
    const oldest = await order('oldest');
    expect(oldest).toEqual([...oldest].sort());
    expect(await order('newest')).toEqual(oldest);
  });

  it('six characters of a title find its article first', async () => {
    for (const { id, title } of articles.slice(0, 6)) {
      const piece = /[\p{Script=Han}]{6}/u.exec(title)?.[0];
      if (piece) expect([...(await resultsOn(await search(piece))).hits.keys()][0]).toBe(id);
    }
  });
});

test('each context leads to the paragraph that holds the words', async () => {
  const page = await search('金钥匙');
  const links = page.locator('.kwic a[href*="#p"]');
  await links.first().waitFor();
  await links.first().click();
  await page.waitForURL(/\/issues\/.+#p/u);
  const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
  expect(await page.locator(`[id="${anchor}"]`).textContent()).toContain('金钥匙');
});

test('the rest of many occurrences is shown on demand, as many as were counted', async () => {
  const page = await search('专班');
  const row = page.locator('[data-article]').first();
  await row.locator('button.rest').click();
  await row.locator('button.rest').waitFor({ state: 'detached' });
  expect(await row.locator('.kwic li').count()).toBe(Number(await row.getAttribute('data-hits')));
  expect(await row.locator('.kwic mark').count()).toBe(Number(await row.getAttribute('data-hits')));
});

test('the keyboard alone searches: / goes to the line, Enter searches, and the result is announced', async () => {
  const page = await browser.open('/search/');
  await page.keyboard.press('/');
  await page.keyboard.type('专班');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-total]');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('专班');
  expect(await page.locator('[role="status"]').textContent()).toMatch(/^\d+篇 · \d+处/u);
});

test('typing replaces the results; the answer shown is the one to the last query', async () => {
  const page = await search('专班');
  await page.fill('input[type="search"]', '金钥匙');
  const wanted = String(truthOf(articles, '金钥匙').size);
  await page.waitForFunction(
    (total) => document.querySelector('[data-total]')?.getAttribute('data-total') === total,
    wanted,
  );
  expect((await resultsOn(page)).hits).toEqual(truthOf(articles, '金钥匙'));
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('金钥匙');
});

test('the query is never read as HTML', async () => {
  const page = await search('"党<img src=x onerror=document.title=1>建"');
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.title()).toContain('<img');
  expect(await page.textContent('[data-part="hits"]')).toContain('“党<img src=x onerror=document.title=1>建”');
});

test('works where the browser has no Intl.Segmenter', async () => {
  const page = await browser.open('/404.html');
  await page.route('**/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete Intl.Segmenter;${await response.text()}` });
  });
  await page.goto(new URL(addressOf('基层治理').slice(1), inject('site')).href);
  await page.waitForSelector('[data-total]');
  expect(sorted((await resultsOn(page)).hits)).toEqual(sorted(truthOf(articles, '基层治理')));
});

test('nothing of the engine is loaded before search is touched', async () => {
  const page = await browser.open('/404.html');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(new URL('search/', inject('site')).href, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /exact\/|worker/u.test(url))).toEqual([]);
  await page.focus('input[type="search"]');
  await page.waitForRequest(/exact\/articles$/u);
});

test('without JavaScript the page offers sections and years', async () => {
  const page = await browser.open('/search/', { javaScriptEnabled: false });
  expect(await page.locator('nav.index a').count()).toBeGreaterThan(1);
  expect(await page.locator('nav.index a').first().isVisible()).toBe(true);
});
