/** 长辈模式 and 夜读 as an older reader meets them: they say that they are on, how to leave, and the text is there at once. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();
const ARTICLE = '/issues/2021-01/04/';
const PHONE = { viewport: { width: 360, height: 740 }, colorScheme: 'light' as const };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openElder(path: string, options = PHONE): Promise<Page> {
  const page = await open(path, options);
  await button(page, '长辈模式').click();
  return page;
}

describe('a mode that is on', () => {
  test('says so, and how to leave; the keyboard stays where it leads back', async () => {
    const page = await open(ARTICLE, PHONE);
    await button(page, '长辈模式').focus();
    await page.keyboard.press('Enter');
    await page.locator('button:focus', { hasText: '退出' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.documentElement.classList.contains('elder'))).toBe(false);
    expect(await button(page, '长辈模式').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('.aids').isVisible()).toBe(false);
  });

  test('夜读 says so where the system has chosen it, too', async () => {
    const page = await open('/', { colorScheme: 'dark' });
    await button(page, '退出夜读').click();
    await button(page, '夜读').click();
    await button(page, '退出夜读').waitFor();
  });
});

test('text stands on the first screen of a phone, in letters of 24 px', async () => {
  const page = await openElder(ARTICLE);
  const first = page.locator('.text p').first();
  const { top, size } = await first.evaluate((element) => ({
    top: element.getBoundingClientRect().top,
    size: Number.parseFloat(getComputedStyle(element).fontSize),
  }));
  const bar = await page.locator('.aids').boundingBox();
  expect(size).toBe(24);
  expect(top + 2 * size).toBeLessThan(bar?.y ?? 0);
});

test('the ways of the site are behind one button', async () => {
  const page = await openElder('/');
  const ways = page.getByRole('navigation', { name: '全站' });
  expect(await ways.isVisible()).toBe(false);
  await button(page, '导航').click();
  expect(await button(page, '导航').getAttribute('aria-expanded')).toBe('true');
  await ways.getByRole('link', { name: '各期' }).click();
  await page.waitForURL('**/issues/');
  expect(await ways.isVisible()).toBe(false);
});

test('the bar stays at the foot of the window, and covers nothing that cannot be scrolled out from under it', async () => {
  const page = await openElder(ARTICLE);
  const shown = await page.locator('.aids button:visible').allInnerTexts();
  expect(shown.map((text) => text.replace(/\s/gu, ''))).toEqual(['字大些', '字小些', '退出长辈模式']);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const bar = await page.locator('.aids').boundingBox();
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBe(740);
  const last = await page.locator('.foot a').last().boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});

test('at every step the bar keeps one line, and the nameplate leaves the button its place', async () => {
  const page = await openElder(ARTICLE, { viewport: { width: 320, height: 740 }, colorScheme: 'light' });
  for (let step = 0; step < 3; step++) await button(page, '字大些').click();
  const bar = await page.locator('.aids').boundingBox();
  expect(bar?.height).toBeLessThan(70);
  const [name, menu] = [await page.locator('.head .name').boundingBox(), await page.locator('.menu').boundingBox()];
  expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual(menu?.x ?? 0);
});

test('the pointer is large', async () => {
  const page = await openElder(ARTICLE, { viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  const pointer = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).cursor);
  expect(await pointer('.text p')).toMatch(/^url\(.+\.svg"?\)/u);
  expect(await pointer('.foot a')).toMatch(/^url\(.+\.svg"?\)/u);
});
