/** 稿件核对 as its user has it: what is found, what it looks like, and that no word of a draft leaves the machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { IssueFile } from '../../src/data-files.ts';
import { violationsIn, WCAG } from './axe.ts';
import { type BadDays, badDays } from './bad-days.ts';
import { pressMode, useBrowser } from './browser.ts';

const browser = useBrowser();

const { articles } = JSON.parse(readFileSync(join(inject('dist'), 'data/issues/2021-01.json'), 'utf8')) as IssueFile;
const { anchor = '', text: printed = '' } = articles[0]?.blocks[1] ?? {};
const [FIRST = '', SECOND = ''] = printed.split(/(?<=。)/u);
/** The second sentence with its fourth letter other. */
const SLIPPED = `${SECOND.slice(0, 3)}鼎${SECOND.slice(4)}`;
const NEW = '这一句是今天才写的，从来没有登过。';
const DRAFT = `${NEW}\n${FIRST}${SLIPPED}一是加油。`;

async function check(page: Page, draft: string): Promise<void> {
  await page.fill('#draft', draft);
  await page.click('[data-act="check"]');
  await page.waitForSelector('.report:not([hidden])');
}

test('a draft: what is printed and what is a slip, where, and its citation', async () => {
  const page = await browser.open('/drafts/');
  await check(page, DRAFT);
  expect(await page.textContent('[data-part="summary"]')).toMatch(
    /核对3句：逐字相同的1句，差一字的1句，没有查到的1句。另有1句太短，没有核对。/u,
  );
  expect(await page.locator('.draft .said.exact').textContent()).toBe(FIRST.replace(/。$/u, ''));
  expect(await page.locator('.draft .said.one-off').textContent()).toBe(SLIPPED.replace(/。$/u, ''));
  expect((await page.textContent('.draft'))?.replace(/\d+(?=一是|。一是)/u, '')).toBe(DRAFT);
  expect(await page.locator('.finding').count()).toBe(1);
  expect(await page.locator('.finding .quoted del').textContent()).toBe('鼎');
  expect(await page.locator('.finding .form ins').textContent()).toBe(SECOND[3]);
  expect(await page.textContent('.finding .ref')).toMatch(
    new RegExp(`\\[J/OL\\].+2021（1）.+/issues/2021-01/01/#${anchor}\\.$`, 'u'),
  );

  await page.click('.finding .sources a');
  await page.waitForURL(/issues\/2021-01\/01\//u);
  expect(new URL(page.url()).hash).toBe(`#${anchor}`);
  expect(await page.locator(`[id="${anchor}"]`).textContent()).toContain(FIRST);
});

test('nothing of a draft is sent or kept, and every draft asks for the same', async () => {
  const page = await browser.open('/drafts/');
  const asked: { address: string; body: string | null }[] = [];
  page.context().on('request', (request) => asked.push({ address: request.url(), body: request.postData() }));
  const round = async (draft: string) => {
    asked.length = 0;
    await page.reload();
    expect(await page.inputValue('#draft')).toBe('');
    await check(page, draft);
    return asked.map(({ address }) => address).sort();
  };
  const first = await round(DRAFT);
  expect(first.filter((address) => address.includes('/data/issues/'))).toHaveLength(1);
  expect(await round('换一篇毫不相干的稿件，写的是另外一件事情。')).toEqual(first);
  const parts = [NEW, FIRST, SLIPPED]
    .flatMap((text) => [...text].map((_, at) => text.slice(at, at + 2)))
    .filter((part) => /^\p{Script=Han}{2}$/u.test(part));
  for (const { address, body } of asked) {
    expect(body).toBeNull();
    expect(parts.filter((part) => decodeURIComponent(address).includes(part))).toEqual([]);
  }
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
  const kept = await page.evaluate(async () =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await caches.keys()]),
  );
  expect(parts.filter((part) => kept.includes(part))).toEqual([]);
  // Without a form, and without a name, no browser can send it.
  expect(await page.locator('form #draft, #draft[name]').count()).toBe(0);
});

test('by keys, on a phone, in 长辈模式, on paper', async () => {
  const page = await browser.open('/drafts/', { viewport: { width: 360, height: 800 } });
  await page.fill('#draft', `${DRAFT}\n${articles[4]?.blocks[0]?.text}`);
  await page.press('#draft', 'Control+Enter');
  await page.waitForSelector('.report:not([hidden])');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('report');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#d2');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#d2$/u);

  const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await widest()).toBeLessThanOrEqual(360);
  expect(await violationsIn(page, { runOnly: [...WCAG, 'best-practice'] })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsIn(page, { runOnly: WCAG })).toEqual([]);
  await pressMode(page, 'elder');
  expect(await widest()).toBeLessThanOrEqual(360);
  expect(await violationsIn(page, { runOnly: WCAG })).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await violationsIn(page, { runOnly: WCAG })).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#draft').isVisible()).toBe(false);
  expect(await page.locator('.finding .ref').first().isVisible()).toBe(true);
});

describe('a file', () => {
  const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const paragraph = (text: string) =>
    `<w:p><w:r><w:t>${text}</w:t></w:r><w:del><w:r><w:delText>删去的字</w:delText></w:r></w:del></w:p>`;
  const body = `<w:document ${WORD}><w:body>${[FIRST, SECOND].map(paragraph).join('')}</w:body></w:document>`;
  const plain = Buffer.from([0xb5, 0xb3, 0xbd, 0xa8]);

  test.each([
    ['讲话.docx', Buffer.from(zipSync({ 'word/document.xml': strToU8(body) })), `${FIRST}\n${SECOND}`],
    ['讲话.txt', Buffer.from(DRAFT), DRAFT],
    ['GB18030.txt', plain, '党建'],
    ['UTF-16.txt', Buffer.from('\ufeff党建引领', 'utf16le'), '党建引领'],
  ])('%s becomes the draft', async (name, buffer, expected) => {
    const page = await browser.open('/drafts/');
    await page.setInputFiles('input[type="file"]', { name, mimeType: 'application/octet-stream', buffer });
    await page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
    expect(await page.inputValue('#draft')).toBe(expected);
  });

  test.each([
    ['旧稿.doc', '不是 .txt 或 .docx'],
    ['坏的.docx', '打不开'],
  ])('%s: is said to be none', async (name, said) => {
    const page = await browser.open('/drafts/');
    await page.setInputFiles('input[type="file"]', { name, mimeType: 'application/octet-stream', buffer: plain });
    await page.getByText(said).waitFor();
    expect(await page.inputValue('#draft')).toBe('');
  });
});

describe('what goes wrong is said', () => {
  let server: BadDays;
  beforeAll(async () => {
    server = await badDays(inject('site'));
  });
  afterAll(() => server.close());

  test('no draft, or one that is too long', async () => {
    const page = await browser.open('/drafts/');
    await page.click('[data-act="check"]');
    await page.getByText('还没有稿件。').waitFor();
    await page.fill('#draft', '党'.repeat(50_001));
    await page.click('[data-act="check"]');
    await page.getByText('请分几次').waitFor();
  });

  test('an issue that does not arrive: nothing is called not found, and it is asked for again', async () => {
    server.expect((path, nth) => (path.includes('/data/issues/') && nth < 2 ? 503 : undefined));
    const page = await browser.open('/robots.txt');
    await page.goto(`${server.url}drafts/`);
    await page.fill('#draft', DRAFT);
    await page.click('[data-act="check"]');
    const again = page.locator('.told .again');
    await again.waitFor();
    expect(await page.locator('.report').isVisible()).toBe(false);
    await again.click();
    await page.waitForSelector('.report:not([hidden])');
    expect(await page.locator('.finding').count()).toBe(1);
  });

  test('nothing found is said', async () => {
    const page = await browser.open('/drafts/');
    await check(page, NEW);
    await page.getByText('没有查到逐字相同').waitFor();
    expect(await page.locator('.finding').count()).toBe(0);
  });
});
