/** 指出错字: from a paragraph to a slip that the program reads, with nothing sent. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readSlips } from '../../src/watch/slip.ts';
import { violationsIn, WCAG } from './axe.ts';
import { useBrowser } from './browser.ts';
import { watch } from './watched.ts';

const { open } = useBrowser();
const ARTICLE = '/issues/2021-01/04/';
const PHONE = { viewport: { width: 360, height: 740 } };

async function opened(place = 0, options = {}): Promise<Page> {
  const page = await open(ARTICLE, options);
  await openAt(page, place);
  return page;
}

async function openAt(page: Page, place = 0): Promise<void> {
  await page.locator('.text .pn').nth(place).click();
  await page.getByRole('button', { name: '指出错字' }).click();
  await page.getByRole('group', { name: '指出错字' }).waitFor();
}
const slipIn = (page: Page) => page.getByLabel('指错单', { exact: true }).inputValue();
const wordsIn = (page: Page, place: number) =>
  page.evaluate((at) => {
    const number = document.querySelectorAll('.text .pn')[at];
    return [...(number?.parentElement?.childNodes ?? [])]
      .map((node) => (node === number ? '' : node.textContent))
      .join('')
      .trim();
  }, place);

test('words, what they should be, and why: a preview, and a slip with article and anchor', async () => {
  const page = await opened();
  const words = (await wordsIn(page, 0)).slice(0, 9);
  const status = page.getByRole('status').last();
  expect(await status.textContent()).toContain('请写出印错的字');
  await page.getByLabel('原文').fill(words);
  expect(await status.textContent()).toContain('请写出应当是什么');
  expect(await slipIn(page)).toBe('');
  await page.getByLabel('应为').fill('改好的字');
  await page.getByLabel('理由').fill('字典\n如此');
  expect(await page.locator('.slip del').textContent()).toBe(words);
  expect(await page.locator('.slip ins').textContent()).toBe('改好的字');
  const anchor = await page.evaluate(() => document.querySelector('.text .pn')?.getAttribute('href')?.slice(1));
  expect(readSlips(await slipIn(page))).toEqual([
    { issue: '2021-01', article: 4, anchor, from: words, to: '改好的字', reason: expect.stringContaining('字典') },
  ]);
  await page.getByLabel('这几个字应当删去').check();
  expect(readSlips(await slipIn(page))).toMatchObject([{ from: words, to: '' }]);
});

test('what is not in the paragraph, or is there twice, makes no slip', async () => {
  const page = await opened();
  await page.getByLabel('应为').fill('丙');
  await page.getByLabel('原文').fill('这几个字哪里也没有');
  expect(await page.locator('.slip .seen').textContent()).toContain('没有这几个字');
  await page.getByLabel('原文').fill('，');
  expect(await page.locator('.slip .seen').textContent()).toMatch(/有 \d+ 处/u);
  expect(await slipIn(page)).toBe('');
  expect(await page.getByRole('button', { name: '复制指错单' }).isDisabled()).toBe(true);
});

test('words selected in the paragraph are taken; Escape closes, and the focus is back at the number', async () => {
  const page = await opened();
  await page.evaluate(() => {
    const text = document.querySelector('.text .pn')?.nextSibling;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 6);
  });
  await expect.poll(() => page.getByLabel('原文').inputValue()).toHaveLength(6);
  await page.getByLabel('理由').press('Escape');
  expect(await page.locator('.slip').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('pn');
});

test('a mail draft or the page of an issue, whichever the periodical names', async () => {
  const page = await open(ARTICLE);
  for (const [name, value] of [
    ['issues', 'https://tracker.example/new'],
    ['mail', 'bj@example.com'],
  ] as const) {
    await page.evaluate(
      ([key, to]) => {
        const template = document.getElementById('slip') as HTMLTemplateElement;
        template.setAttribute(`data-${key}`, to ?? '');
        const run = template.content.querySelector('.run');
        if (!run?.querySelector('a')) run?.append(document.createElement('a'));
      },
      [name, value],
    );
    await openAt(page);
    await page.getByLabel('原文').fill((await wordsIn(page, 0)).slice(0, 9));
    expect(await page.locator('.slip a').getAttribute('href')).toBe(null);
    await page.getByLabel('应为').fill('甲&乙');
    expect(await page.locator('.slip .seen').textContent()).toContain('甲&乙');
    const address = new URL((await page.locator('.slip a').getAttribute('href')) ?? '');
    expect(readSlips(address.searchParams.get('body') ?? '')).toMatchObject([{ article: 4, to: '甲&乙' }]);
    expect(address.href.startsWith(name === 'mail' ? 'mailto:bj@example.com?' : value)).toBe(true);
    await page.getByRole('button', { name: '收起' }).click();
  }
});

test('on a phone, in the large print, by axe and by the policy', async () => {
  const page = await open('/robots.txt', PHONE);
  const { complaints, strangers } = await watch(page);
  await page.goto(new URL(ARTICLE, page.url()).href);
  await openAt(page);
  await page.getByLabel('原文').fill((await wordsIn(page, 0)).slice(0, 30));
  await page.getByLabel('应为').fill('改好的字');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violationsIn(page, { within: '.slip', runOnly: { type: 'tag', values: WCAG } })).toEqual([]);
  expect([...complaints, ...strangers]).toEqual([]);
});
