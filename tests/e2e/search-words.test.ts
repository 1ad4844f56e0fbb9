/** 按词: Pagefind in the browser, beside the exact search and never counted with it. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { readTruth, truthOf } from '../../bench/search/truth.ts';
import { buildWords } from '../../src/search/words/build/build.ts';
import { buildBundle } from '../../src/search/words/build/bundle.ts';
import { collectPages, pagesIn, type WordsIssue } from '../../src/search/words/build/collect.ts';
import { serve } from '../../src/serve/server.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const addressOf = (query: string, more = '') => `search/?q=${encodeURIComponent(query)}${more}`;
const BY_WORDS = '&by=words';

async function searchByWords(query: string, more = ''): Promise<Page> {
  const page = await browser.open(addressOf(query, BY_WORDS + more));
  await page.waitForSelector('[data-words-total]');
  return page;
}

const idsOn = (page: Page) =>
  page.$$eval('[data-words-article]', (rows) => rows.map((row) => row.getAttribute('data-words-article') ?? ''));
const noteOn = (page: Page) => page.textContent('[data-part="words"] p');
const textOf = (page: Page, part: string) => page.textContent(`[data-part="${part}"]`);

async function folderFor(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe('the view by words', () => {
  it.each(['联盟 物业 议事', '物业联盟怎么样了', '请问物业联盟有什么进展？'])(
    '%s: the articles that have the words, wherever they stand, and none that lacks one',
    async (query) => {
      const articles = await readTruth();
      const words = query.includes('议事') ? ['联盟', '物业', '议事'] : ['联盟', '物业'];
      const sets = words.map((word) => truthOf(articles, word));
      const truth = articles.map(({ id }) => id).filter((id) => sets.every((set) => set.has(id)));
      expect(truth.length).toBeGreaterThan(0);

      const page = await searchByWords(query);
      await page.waitForSelector('[data-words-article]');

      expect((await idsOn(page)).toSorted()).toEqual(truth.toSorted());
      expect(await textOf(page, 'count')).toBe(`按词找到${truth.length}篇`);
      expect(await page.getAttribute('[data-words-total]', 'data-words-total')).toBe(String(truth.length));
      expect(await page.locator('[data-total], [data-article]').count()).toBe(0);
    },
  );

  it('says which words were given up, and for want of what', async () => {
    const page = await searchByWords('物业联盟 新青年 议事会 xyzzy');
    const said = await textOf(page, 'words');
    expect(said).toContain('没有同时含有全部词语的文章，已放宽：不要求“');
    expect(said).toContain('没有文章含有“xyzzy”。');
  });

  it('limits to what the address says, shows that it does, and takes it away', async () => {
    const page = await searchByWords('物业联盟', '&year=1921');
    expect(await page.getAttribute('[data-words-total]', 'data-words-total')).toBe('0');
    expect(await textOf(page, 'count')).toBe('按词也没有找到');
    await page.getByRole('link', { name: '去掉条件：1921年' }).click();
    await page.waitForSelector('[data-words-article]');
    expect(new URL(page.url()).searchParams.get('by')).toBe('words');
  });

  it('marks the words in the excerpt, and leads to the article with them marked', async () => {
    const page = await searchByWords('物业联盟怎么样了');
    await page.waitForSelector('[data-words-article] mark');
    const marks = await page.$$eval('[data-words-article] mark', (all) => all.map((mark) => mark.textContent));
    expect(new Set(marks)).toEqual(new Set(['物业', '联盟']));
    await page.locator('[data-words-article] a').first().click();
    await page.waitForSelector('mark.found');
    const found = await page.$$eval('mark.found', (all) => all.map((mark) => mark.textContent));
    expect(found).toEqual(expect.arrayContaining(['物业', '联盟']));
  });

  it('is left and entered by a link, and each leaves nothing of the other', async () => {
    const page = await browser.open(addressOf('治理'));
    await page.waitForSelector('[data-total]');
    await page.getByRole('link', { name: '按词' }).click();
    await page.waitForSelector('[data-words-article]');
    expect(await page.locator('[data-total], [data-article]').count()).toBe(0);
    expect(await page.locator('[data-part="facets"]').isVisible()).toBe(false);
    await page.getByRole('link', { name: '逐字' }).click();
    await page.waitForSelector('[data-total]');
    expect(await idsOn(page)).toEqual([]);
    expect(await page.locator('[data-words-total]').count()).toBe(0);
    await page.goBack();
    await page.waitForSelector('[data-words-article]');
  });
});

describe('beside the exact search', () => {
  it('is tried by itself where nothing stands exactly or nearly so, under its own heading', async () => {
    const page = await browser.open(addressOf('物业联盟怎么样了'));
    await page.waitForSelector('[data-words-article]');
    expect(await page.getAttribute('[data-total]', 'data-total')).toBe('0');
    expect(await page.locator('[data-article]').count()).toBe(0);
    expect(await page.textContent('[data-part="words"] h2')).toContain('不是逐字相合，不计入上数');
    expect(await textOf(page, 'count')).toMatch(/^没有逐字相合的；按词找到\d+篇$/u);
  });

  it.each([
    ['something stands exactly so', '治理'],
    ['something is near', '掉肉不掉胆'],
  ])('loads nothing of Pagefind where %s', async (_, query) => {
    const page = await browser.open('robots.txt');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL(addressOf(query), inject('site')).href);
    await page.waitForSelector('[data-total]');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /words-thread|pagefind\.js|wasm|shards\.json/u.test(path))).toEqual([]);
  });

  it('and where the words stand nowhere either, 没有找到 is the last word', async () => {
    const page = await browser.open('robots.txt');
    const thread = page.waitForResponse((response) => response.url().endsWith('pf_meta'));
    await page.goto(new URL(addressOf('xyzzy'), inject('site')).href);
    await thread;
    await expect.poll(() => textOf(page, 'count')).toBe('没有找到');
    expect(await textOf(page, 'words')).toBe('');
  });
});

it('runs WebAssembly under the policy of its own script, which no page has', async () => {
  const page = await browser.open('robots.txt');
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  const script = page.waitForResponse((response) => response.url().includes('/words-thread'));
  const response = await page.goto(new URL(addressOf('物业 联盟', BY_WORDS), inject('site')).href);
  await page.waitForSelector('[data-words-article]');
  expect(response?.headers()['content-security-policy']).not.toContain('wasm');
  expect((await script).headers()['content-security-policy']).toContain("'wasm-unsafe-eval'");
  expect(complaints).toEqual([]);
});

it('says so where a file does not arrive, and asks again', async () => {
  const page = await browser.open('robots.txt');
  let lost = true;
  await page.context().route('**/pagefind/shards.json', (route) => (lost ? route.abort() : route.continue()));
  await page.goto(new URL(addressOf('物业联盟', BY_WORDS), inject('site')).href);
  const again = page.getByRole('button', { name: '再试' });
  await again.waitFor();
  expect(await textOf(page, 'count')).toBe('按词检索没有成功');
  expect(await page.locator('[data-words-total]').count()).toBe(0);
  lost = false;
  await again.click();
  await page.waitForSelector('[data-words-article]');
});

it('an archive in several shards gives the articles of one', async () => {
  const folder = await folderFor('words-shards-');
  await cp(inject('dist'), join(folder, 'site'), { recursive: true });
  await rm(join(folder, 'site', 'pagefind', 'shards.json'));
  const pages = await pagesIn(await collectPages());
  const inYears = pages.map(
    (page, at): WordsIssue => ({
      id: `${2000 + Math.floor(at / 7)}-01`,
      digest: page.url,
      size: page.content.length,
      pages: async () => [page],
    }),
  );
  const shards = await buildWords(inYears, join(folder, 'site', 'pagefind'), {
    cache: join(folder, 'cache'),
    shardBytes: 1,
  });
  expect(shards.length).toBeGreaterThan(2);
  const server = await serve(join(folder, 'site'), { port: 0 });
  onTestFinished(() => server.close());

  const page = await browser.open('robots.txt');
  for (const query of ['治理', '物业 联盟', '新青年 物业联盟']) {
    const found = [];
    for (const site of [inject('site'), server.url]) {
      await page.goto(new URL(addressOf(query, BY_WORDS), site).href);
      await page.waitForSelector('[data-words-article]');
      found.push({ ids: (await idsOn(page)).toSorted(), said: await noteOn(page) });
    }
    expect(found[0]?.ids.length).toBeGreaterThan(0);
    expect(found[1]).toEqual(found[0]);
  }
});

describe("anybody's Pagefind page", () => {
  const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>别人的网站</title><body></body></html>`;

  interface Found {
    url: string;
    meta: { title: string; 期号?: string };
  }
  /** As docs/words-index.md has it. */
  const SCRIPT = `
    import { mergeIndex, search } from '/pagefind/pagefind.js';
    const archive = 'ARCHIVEpagefind/';
    try {
      const { shards } = await (await fetch(archive + 'shards.json')).json();
      for (const shard of ['', ...shards.map((name) => name + '/')]) await mergeIndex(archive + shard);
    } catch {}
    const { results } = await search('物业联盟').catch(() => ({ results: [] }));
    window.found = await Promise.all(results.map((result) => result.data()));`;

  /** As nginx is told to in docs/words-index.md; `allowed`: to whom. */
  async function served(folder: string, allowed: string | undefined): Promise<string> {
    const server: Server = createServer(async ({ url = '/' }, response) => {
      const path = new URL(url, 'http://site').pathname;
      const type = path.endsWith('.js')
        ? 'text/javascript'
        : path.endsWith('/')
          ? 'text/html'
          : 'application/octet-stream';
      const body = await readFile(join(folder, path)).catch(() => (path === '/' ? Buffer.from(PAGE) : undefined));
      const cors = allowed === undefined ? {} : { 'Access-Control-Allow-Origin': allowed };
      response.writeHead(body ? 200 : 404, { 'Content-Type': type, ...cors }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => server.closeAllConnections());
    onTestFinished(() => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  it.each([
    ['merges the archive into its own search', '*', true],
    ['does not where the server of the archive allows nobody', undefined, false],
  ])('%s', async (_, allowed, merged) => {
    const folder = await folderFor('words-foreign-');
    const own = { url: '/own/', content: '<html lang="zh"><body><h1>自家的物业联盟</h1><p>电梯</p></body></html>' };
    await buildBundle([own], join(folder, 'pagefind'));
    const [foreign, archive] = [await served(folder, undefined), await served(inject('dist'), allowed)];

    const page = await browser.open('robots.txt');
    await page.goto(foreign);
    await page.addScriptTag({ type: 'module', content: SCRIPT.replace('ARCHIVE', archive) });
    const found = await page
      .waitForFunction(() => (window as unknown as { found?: Found[] }).found)
      .then(async (handle) => (await handle.jsonValue()) ?? []);

    const ofArchive = found.filter(({ url }) => url.startsWith(`${archive}issues/`));
    expect(ofArchive.length > 0).toBe(merged);
    expect(ofArchive.every(({ meta }) => meta.期号 !== undefined && meta.title !== '')).toBe(true);
    expect(found.map(({ url }) => url)).toContain('/own/');
  });
});
