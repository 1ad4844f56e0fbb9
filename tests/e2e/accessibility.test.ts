/** WCAG 2.2 AA by axe on every page type, in each reading mode, on a phone and at the desk; and nothing wider than the screen. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();

const PAGES = {
  home: '/',
  issues: '/issues/',
  issue: '/issues/2021-01/',
  'issue for paper': '/issues/2021-01/print/',
  article: '/issues/2021-01/04/',
  'article with pictures and a table': '/issues/2021-01/15/',
  'article with an editor’s note above it': '/issues/2021-01/09/',
  'editor’s note': '/issues/2021-01/20/',
  sections: '/sections/',
  section: '/sections/jiceng-fengcai/',
  region: '/regions/kecheng/',
  year: '/years/2021/',
  appointments: '/appointments/',
  people: '/people/',
  units: '/units/',
  terms: '/terms/',
  term: '/terms/yi-jian-shi/',
  figures: '/figures/',
  corrections: '/corrections/',
  search: `/search/?q=${encodeURIComponent('治理')}`,
  data: '/data/',
  about: '/about/',
  accessibility: '/accessibility/',
  'not found': '/404.html',
};
const WIDTHS = [360, 1280];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What the colours decide; everything else is the same by day and by night. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Axe goes through a page of a hundred paragraphs in a second, and eight times: a busy machine takes longer than a test may. */
const PATIENCE = { timeout: 240_000 };

async function visit(path: string, width: number, elder = false): Promise<Page> {
  const page = await open('/robots.txt', { viewport: { width, height: 800 }, colorScheme: 'light' });
  if (elder) await page.evaluate(() => localStorage.setItem('elder', 'on'));
  await page.goto(new URL(path, page.url()).href);
  if (path.includes('?q=')) await page.waitForSelector('[data-total]');
  return page;
}

/** Legacy mode: no second page to gather frames, of which the site has none. Axe need not describe what passes, a third of its work. */
const axe = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);

async function violations(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe.each(Object.entries(PAGES))('%s', (_, path) => {
  test.each([false, true])(
    'axe, on a phone and at the desk, by day and by night, 长辈模式 %s',
    PATIENCE,
    async (elder) => {
      const page = await visit(path, 1280, elder);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await violations(axe(page).withTags([...WCAG, 'best-practice'])), `${width} px`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(axe(page).withRules(COLOURS)), `${width} px, dark`).toEqual([]);
      }
    },
  );

  test('is no wider than the screen, in 长辈模式 at its largest neither', async () => {
    const page = await visit(path, 1280);
    const overflows = async () => {
      const wide: number[] = [];
      for (const width of [320, 360, 768]) {
        await page.setViewportSize({ width, height: 800 });
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(width);
      }
      return wide;
    };
    expect(await overflows()).toEqual([]);
    await page.evaluate(() => {
      localStorage.setItem('elder', 'on');
      localStorage.setItem('size', '3');
    });
    await page.reload();
    expect(await overflows()).toEqual([]);
  });
});

test('长辈模式: no text below 18 px, and no target below 60 px', async () => {
  const page = await visit('/issues/2021-01/04/', 360, true);
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
    const page = await visit('/robots.txt', 360, true);
    await page.evaluate(() => localStorage.setItem('places', '[["/issues/2021-01/15/","p12-0000"]]'));
    await page.goto(new URL('/issues/2021-01/15/', page.url()).href);
    await page.getByText('上次读到第12段').waitFor();
    expect(await violations(axe(page).withTags([...WCAG, 'best-practice']))).toEqual([]);
    await page.evaluate(() => document.documentElement.classList.remove('elder'));
    await page.locator('.text .pn').nth(1).click();
    expect(await violations(axe(page).include('.text').withTags(WCAG))).toEqual([]);
    await page.keyboard.press('?');
    expect(await violations(axe(page).include('dialog').withTags(WCAG))).toEqual([]);
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
