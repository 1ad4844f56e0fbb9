/** A corrected issue as a reader meets it: marked words, the original beside them, the list of all, both readings found. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildSite } from '../../src/build/site.ts';
import { readPeriodical } from '../../src/content/root.ts';
import { ingestFile } from '../../src/intake/ingest-file.ts';
import { issueSchema, ledgerSchema } from '../../src/schema.ts';
import { serve } from '../../src/serve/server.ts';
import { kindOfLabel } from '../../src/withheld/find.ts';
import { useBrowser } from './browser.ts';

const ARCHIVE = 'content/issues';
const NEW = '甪直鼍鼓';
/** In the colophon, in a field that readers see and in one that they do not. */
const AROUND = '甪直鼍';
const WITHHELD = '(0570) 9999999';
const browser = useBrowser();
let root = '';
let site: Awaited<ReturnType<typeof serve>>;
/** The corrected article and the words that the source has there. */
let corrected = { path: '', from: '', line: 0 };
/** What the source has in the colophon. */
let shown = '';
/** The last article of the contents, joined to the one before. */
let absent = { path: '', title: '', line: 0 };

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'corrected-'));
  const [id = ''] = await readdir(ARCHIVE);
  await mkdir(join(root, 'issues', id), { recursive: true });
  await cp('content/periodical.yaml', join(root, 'periodical.yaml'));
  await cp(join(ARCHIVE, id, 'source.txt'), join(root, 'issues', id, 'source.txt'));
  corrected = await wordsIn(id);
  const colophon = await fieldIn(id, (label) => kindOfLabel(label) === undefined);
  const withheld = await fieldIn(id, (label) => kindOfLabel(label) !== undefined);
  shown = colophon.from;
  absent = await lastIn(id);
  const decision = { reason: '对照原刊', by: '校对员', date: '2026-01-02' };
  const corrections = [
    { line: corrected.line, from: corrected.from, to: NEW, ...decision },
    { line: colophon.line, from: colophon.from, to: AROUND, ...decision },
    { line: withheld.line, from: withheld.from, to: WITHHELD, ...decision },
  ];
  await writeFile(
    join(root, 'issues', id, 'corrections.yaml'),
    stringify({ joins: [{ line: absent.line, quote: absent.title.slice(0, 2), ...decision }], corrections }),
  );
  const out = join(root, 'issues');
  const { stored } = await ingestFile(join(out, id), { out, periodical: readPeriodical(out), issueId: id });
  expect(stored).toBe('written');
  expect(await buildSite({ content: out, out: join(root, 'dist') })).toBe(0);
  site = await serve(join(root, 'dist'), { port: 0 });
});

afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true });
});

/** Four letters of a long paragraph that occur nowhere else in the issue. */
async function wordsIn(id: string): Promise<typeof corrected> {
  const source = await readFile(join(ARCHIVE, id, 'source.txt'), 'utf8');
  const lines = source.split('\n');
  const { entries } = ledgerSchema.parse(JSON.parse(await readFile(join(ARCHIVE, id, 'ledger.json'), 'utf8')));
  for (const { line, role, target } of entries) {
    const from = /\p{Script=Han}{6}/u.exec(lines[line - 1]?.slice(20) ?? '')?.[0].slice(1, 5) ?? '';
    if (role !== 'paragraph' || typeof target !== 'number' || source.split(from).length !== 2) continue;
    return { path: `issues/${id}/${String(target).padStart(2, '0')}/`, from, line };
  }
  throw new Error('no paragraph has words of its own');
}

async function lastIn(id: string): Promise<typeof absent> {
  const { contents } = issueSchema.parse(parse(await readFile(join(ARCHIVE, id, 'issue.yaml'), 'utf8')));
  const { entries } = ledgerSchema.parse(JSON.parse(await readFile(join(ARCHIVE, id, 'ledger.json'), 'utf8')));
  const { order = 0, title = '' } = contents.at(-1) ?? {};
  const line = entries.find(({ target, role }) => target === order && role === 'title')?.line ?? 0;
  return { path: `issues/${id}/${String(order).padStart(2, '0')}/`, title, line };
}

/** A value of the colophon that stands in one line of the source and nowhere else. */
async function fieldIn(id: string, holds: (label: string) => boolean): Promise<{ from: string; line: number }> {
  const source = await readFile(join(ARCHIVE, id, 'source.txt'), 'utf8');
  const { masthead } = issueSchema.parse(parse(await readFile(join(ARCHIVE, id, 'issue.yaml'), 'utf8')));
  const values = masthead.filter(({ label }) => holds(label)).flatMap((field) => field.values);
  const from = values.findLast((value) => source.split(value).length === 2) ?? '';
  return { from, line: source.split('\n').findIndex((line) => line.includes(from)) + 1 };
}

test('the article marks the words, and the margin has the original', async () => {
  const page = await browser.open('/404.html');
  await page.goto(`${site.url}${corrected.path}`);
  expect(await page.locator('.text .fix').allTextContents()).toEqual([NEW]);
  expect(await page.locator('.note').allTextContents()).toContainEqual(
    expect.stringContaining(`更正原作“${corrected.from}”，改为“${NEW}”。对照原刊。（校对员，2026-01-02）`),
  );
});

test('the foot of a page leads to the list, and the list to the paragraph', async () => {
  const page = await browser.open('/404.html');
  await page.goto(`${site.url}${corrected.path}`);
  await page.click('footer a:text-is("更正")');
  await expect.poll(() => page.locator('.fixes > li').count()).toBe(2);
  await page.click(`.fixes li:has-text("${NEW}”") a`);
  await page.waitForURL(new RegExp(`${corrected.path}#p\\d+-[0-9a-f]{4}$`, 'u'));
  await page.waitForSelector(':target .fix');
});

test.each([
  ['the corrected reading', () => NEW, /^¶\d+$/u],
  ['the original reading', () => corrected.from, /^原作$/u],
])('%s is found, once, at its paragraph', async (_, words, label) => {
  const page = await browser.open('/404.html');
  await page.goto(`${site.url}search/?q=${encodeURIComponent(words())}`);
  await page.waitForSelector('[data-total="1"]');
  await page.waitForSelector('.kwic li');
  expect(await page.getAttribute('[data-article]', 'data-hits')).toBe('1');
  expect(await page.locator('.kwic .at').first().textContent()).toMatch(label);
  await page.click('.kwic a');
  expect(await page.locator(':target .fix').textContent()).toBe(NEW);
});

test('the colophon has the right words, the page of the issue the original, and the list both', async () => {
  const page = await browser.open('/404.html');
  await page.goto(`${site.url}corrections/`);
  expect(await page.locator('.fixes li:has-text("版权页")').textContent()).toContain(
    `原作“${shown}”，改为“${AROUND}”。`,
  );
  await page.click('.fixes a:has-text("版权页")');
  await expect.poll(() => page.locator('.imprint dd').allTextContents()).toContain(AROUND);
  expect(await page.locator('.note').textContent()).toContain(`版权页原作“${shown}”，改为“${AROUND}”。对照原刊。`);
});

test('what the contents print and the archive lacks stands in its place, in grey, and leads nowhere', async () => {
  const page = await browser.open('/404.html');
  await page.goto(new URL('..', `${site.url}${absent.path}`).href);
  const entry = page.locator('.toc .absent');
  expect(await entry.count()).toBe(1);
  expect((await entry.textContent())?.replace(/\s+/gu, '')).toMatch(new RegExp(`${absent.title}本站暂缺$`, 'u'));
  expect(await page.locator(`a[href$="${absent.path}"]`).count()).toBe(0);
  const [ink, grey] = await Promise.all(
    ['.toc a .t', '.toc .absent .t'].map((selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).color),
    ),
  );
  expect(grey).not.toBe(ink);
});

test('what was corrected in a withheld field stands nowhere', async () => {
  const names = await readdir(join(root, 'dist'), { recursive: true });
  const pages = names.filter((name) => /\.(?:html|json|csv|xml|atom|rss)$/u.test(name));
  const texts = await Promise.all(pages.map((name) => readFile(join(root, 'dist', name), 'utf8')));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((_, at) => texts[at]?.includes(WITHHELD))).toEqual([]);
});

test('a list without corrections is linked from nowhere', async () => {
  const page = await browser.open('/corrections/');
  const listed = await page.locator('.fixes > li').count();
  expect(await page.locator('footer a:text-is("更正")').count()).toBe(Math.min(listed, 1));
});
