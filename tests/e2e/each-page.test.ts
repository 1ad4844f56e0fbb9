/**
 * Every page type of the router, on a phone and at the desk, loaded once each: nothing moves, nothing breaks the policy or asks another host; in each
 * reading mode nothing is wider than the screen, and WCAG 2.2 AA by axe. Whole pages are measured; axe looks at one of each kind of element (`thin`).
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { COLOURS, thin, violationsIn, WCAG } from './axe.ts';
import { pressMode, useBrowser } from './browser.ts';
import { pageTypes } from './page-types.ts';
import { type Watched, watch } from './watched.ts';

const { open } = useBrowser();

const types = pageTypes(inject('dist'));
/** Pages that show more of a type than its heaviest one does. */
const MORE = {
  'all appointments': '/appointments/',
  'article in few paragraphs': '/issues/2021-01/04/',
  'article with an editor’s note above it': '/issues/2021-01/09/',
  'editor’s note': '/issues/2021-01/20/',
  'search with results': `/search/?q=${encodeURIComponent('治理')}`,
  'what is not there': '/nowhere/',
};
const PHONE = 360;
const DESK = 1280;
const SCHEMES = [
  ['light', { type: 'tag', values: [...WCAG, 'best-practice'] }],
  ['dark', COLOURS],
] as const;
/** Times that 长辈模式 is made larger still. */
const LARGER = 3;

test('each page type has a page here', () => {
  expect(types.size).toBeGreaterThan(20);
  // Of so few offices the list is one page, /offices/; those of regions have its layout.
  const absent = [...types].filter(([, path]) => path === undefined).map(([type]) => type);
  expect(absent).toEqual(['offices/in/[region]']);
});

const samples = [...types, ...Object.entries(MORE)].flatMap(([name, path]) =>
  path === undefined ? [] : [{ name, path }],
);

describe.each(samples)('$name ($path)', ({ path }) => {
  test('loads quietly; no wider than the screen and axe, by day, by night, in 长辈模式', async () => {
    await (await loaded(path, PHONE)).context().close();
    const page = await loaded(path, DESK);
    expect(await overflowsOf(page)).toEqual([]);
    await pressMode(page, 'elder');
    for (let step = 0; step < LARGER; step++) await pressMode(page, 'larger');
    expect(await modesOf(page)).toMatch(/elder.*larger-3/u);
    expect(await overflowsOf(page)).toEqual([]);

    for (let step = 0; step < LARGER; step++) await pressMode(page, 'smaller');
    await pressMode(page, 'elder');
    expect(await modesOf(page)).not.toMatch(/elder|larger/u);
    await thin(page);
    expect(await complaintsOf(page)).toEqual([]);
    await pressMode(page, 'elder');
    expect(await complaintsOf(page)).toEqual([]);
  });
});

/** The page, as the first load left it. */
async function loaded(path: string, width: number): Promise<Page> {
  const watching: { watched?: Watched; policy?: string | undefined } = {};
  const page = await open(path, { viewport: { width, height: 800 }, colorScheme: 'light' }, async (blank) => {
    watching.watched = await watch(blank);
    blank.on('response', (response) => {
      if (response.request().isNavigationRequest()) watching.policy = response.headers()['content-security-policy'];
    });
  });
  if (path.includes('?q=')) {
    await page.waitForSelector('[data-total]');
    await page.waitForFunction(() => !document.querySelector('.hit:empty'));
  }
  const { shifts, complaints, strangers } = watching.watched ?? {};
  expect(watching.policy).toContain("default-src 'none'");
  expect({ width, shifts: await shifts?.(), complaints, strangers }).toEqual({
    width,
    shifts: [],
    complaints: [],
    strangers: [],
  });
  return page;
}

const modesOf = (page: Page) => page.evaluate(() => document.documentElement.className);

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
