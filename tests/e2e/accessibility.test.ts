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
  article: '/issues/2021-01/04/',
  'article with pictures and a table': '/issues/2021-01/15/',
  'article with an editor’s note above it': '/issues/2021-01/09/',
  sections: '/sections/',
  section: '/sections/jiceng-fengcai/',
  search: `/search/?q=${encodeURIComponent('治理')}`,
  about: '/about/',
  'not found': '/404.html',
};
const WIDTHS = [360, 1280];

async function visit(path: string, width: number, colorScheme: 'light' | 'dark', elder: boolean): Promise<Page> {
  const page = await open('/robots.txt', { viewport: { width, height: 800 }, colorScheme });
  if (elder) await page.evaluate(() => localStorage.setItem('elder', 'on'));
  await page.goto(new URL(path, page.url()).href);
  if (path.includes('?q=')) await page.waitForSelector('[data-total]');
  return page;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page, tags: string[]): Promise<string[]> {
  // Legacy mode: no second page to gather frames, of which the site has none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe.each(Object.entries(PAGES))('%s', (_, path) => {
  test.each(
    WIDTHS.flatMap((width) =>
      (['light', 'dark'] as const).flatMap((scheme) => [false, true].map((elder) => ({ width, scheme, elder }))),
    ),
  )('$width px, $scheme, 长辈模式 $elder: WCAG 2.2 AA', async ({ width, scheme, elder }) => {
    expect(await violations(await visit(path, width, scheme, elder), WCAG)).toEqual([]);
  });

  test('best practice: landmarks, order of heads', async () => {
    expect(await violations(await visit(path, 1280, 'light', false), ['best-practice'])).toEqual([]);
  });

  test.each([320, 360, 768])('is no wider than %i px, in 长辈模式 at its largest neither', async (width) => {
    const page = await visit(path, width, 'light', false);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await page.evaluate(() => {
      localStorage.setItem('elder', 'on');
      localStorage.setItem('size', '3');
    });
    await page.reload();
    expect(await overflow()).toBe(0);
  });
});

test('长辈模式: no text below 18 px, and no target below 60 px', async () => {
  const page = await visit('/issues/2021-01/04/', 360, 'light', true);
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
