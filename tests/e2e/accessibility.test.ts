/**
 * Every page type of the router, in each reading mode, on a phone and at the desk: WCAG 2.2 AA by axe, and nothing wider than the screen.
 * Whole pages are measured; axe looks at one of each kind of element (`thin`).
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { thin, violationsIn, WCAG } from './axe.ts';
import { useBrowser } from './browser.ts';
import { pageTypes } from './page-types.ts';

const { open } = useBrowser();

const types = pageTypes(inject('dist'));
/** Pages that show more of a type than its heaviest one does. */
const MORE = {
  'all appointments': '/appointments/',
  'article in few paragraphs': '/issues/2021-01/04/',
  'article with an editor’s note above it': '/issues/2021-01/09/',
  'editor’s note': '/issues/2021-01/20/',
  'search with results': `/search/?q=${encodeURIComponent('治理')}`,
};
const PHONE = 360;
const DESK = 1280;
/** By night only what the colours decide; everything else is the same as by day. */
const SCHEMES = [
  ['light', { type: 'tag', values: [...WCAG, 'best-practice'] }],
  ['dark', { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }],
] as const;
/** Axe goes eight times through a page: a busy machine takes longer than a test may. */
const PATIENCE = { timeout: 240_000 };

async function visit(path: string, width: number): Promise<Page> {
  const page = await open(path, { viewport: { width, height: 800 }, colorScheme: 'light' });
  if (path.includes('?q=')) await page.waitForSelector('[data-total]');
  return page;
}

/** As a reader does; the page shows it at once. */
const press = (page: Page, mode: 'elder' | 'larger') =>
  page.evaluate((mode) => document.querySelector<HTMLElement>(`.head [data-mode="${mode}"]`)?.click(), mode);

test('each page type has a page here', () => {
  expect(types.size).toBeGreaterThan(20);
  expect([...types].filter(([, path]) => path === undefined)).toEqual([]);
});

const samples = [...types, ...Object.entries(MORE)].flatMap(([name, path]) =>
  path === undefined ? [] : [{ name, path }],
);

describe.each(samples)('$name ($path)', ({ path }) => {
  test('axe by day and by night; no wider than the screen; in 长辈模式 as well', PATIENCE, async () => {
    const whole = await visit(path, DESK);
    expect(await overflowsOf(whole)).toEqual([]);
    await press(whole, 'elder');
    for (let step = 0; step < 3; step++) await press(whole, 'larger');
    expect(await whole.evaluate(() => document.documentElement.className)).toMatch(/elder.*larger-3/u);
    expect(await overflowsOf(whole)).toEqual([]);

    const page = await visit(path, DESK);
    await thin(page);
    expect(await complaintsOf(page)).toEqual([]);
    await press(page, 'elder');
    expect(await complaintsOf(page)).toEqual([]);
  });
});

async function complaintsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [DESK, PHONE]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [scheme, rules] of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme });
      const violations = await violationsIn(page, { runOnly: rules });
      found.push(...violations.map((violation) => `${width} px, ${scheme}: ${violation}`));
    }
  }
  return found;
}

/** Widths at which the page has to be moved sideways. */
async function overflowsOf(page: Page): Promise<number[]> {
  const wide: number[] = [];
  for (const width of [320, PHONE, 768]) {
    await page.setViewportSize({ width, height: 800 });
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(width);
  }
  return wide;
}

test('长辈模式: no text below 18 px, and no target below 60 px', async () => {
  const page = await visit('/issues/2021-01/04/', PHONE);
  await press(page, 'elder');
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

test(
  'what opens on an article: buttons of a paragraph, the strip of a place kept, the window of keys',
  PATIENCE,
  async () => {
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
  },
);

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
