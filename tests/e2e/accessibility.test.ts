/** What readers need beside what every page type must be (`each-page.test.ts`): what opens on a page, forced colours, sizes, magnification. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsIn, WCAG } from './axe.ts';
import { pressMode, useBrowser } from './browser.ts';

const { open } = useBrowser();

const PHONE = 360;

const visit = (path: string, width: number): Promise<Page> =>
  open(path, { viewport: { width, height: 800 }, colorScheme: 'light' });

test('长辈模式: no text below 18 px, and no target below 60 px', async () => {
  const page = await visit('/issues/2021-01/04/', PHONE);
  await pressMode(page, 'elder');
  const small = await page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => element.offsetParent && !element.closest('svg, .hide, .skip'),
    );
    const texts = shown.filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const targets = shown.filter(
      (element) => element.matches('a, button, input, summary') && getComputedStyle(element).display !== 'inline',
    );
    return [
      ...texts.filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 18),
      ...targets.filter((element) => element.getBoundingClientRect().height < 60),
    ].map((element) => element.outerHTML.slice(0, 120));
  });
  expect(small).toEqual([]);
});

test('what opens on an article: buttons of a paragraph, the strip of a place kept, the window of keys', async () => {
  const page = await visit('/robots.txt', PHONE);
  await page.evaluate(() => {
    localStorage.setItem('elder', 'on');
    localStorage.setItem('places', '[["/issues/2021-01/15/","p12-0000"]]');
  });
  await page.goto(new URL('/issues/2021-01/15/', page.url()).href);
  await page.getByText('上次读到第12段').waitFor();
  expect(await violationsIn(page, { runOnly: [...WCAG, 'best-practice'] })).toEqual([]);
  await page.evaluate(() => document.documentElement.classList.remove('elder'));
  await page.locator('.text .pn').nth(1).click();
  expect(await violationsIn(page, { within: '.text', runOnly: WCAG })).toEqual([]);
  await page.keyboard.press('?');
  expect(await violationsIn(page, { within: 'dialog', runOnly: WCAG })).toEqual([]);
});

test('forced colours keep the marks that carry a meaning', async () => {
  const page = await open('/issues/2021-01/15/', { viewport: { width: 1280, height: 800 }, forcedColors: 'active' });
  const border = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).borderBottomStyle);
  expect(await border('.doubt')).toBe('dotted');
  expect(
    await page.locator('.end > .nb').evaluate((element) => getComputedStyle(element, '::after').borderTopWidth),
  ).not.toBe('0px');
  const seal = (part: string) =>
    page
      .locator(`.seal ${part}`)
      .evaluate((element) => [getComputedStyle(element).fill, getComputedStyle(element).stroke]);
  expect((await seal('.ground'))[0]).not.toBe((await seal('.way'))[1]);
});

test('200 %: the page at twice the size is the page of half the width', async () => {
  const page = await visit('/issues/2021-01/15/', 640);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  expect(await page.locator('.outline').isVisible()).toBe(true);
});
