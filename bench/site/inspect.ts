/** A built site under the checks of `npm run check` and axe. */
import type { Browser } from 'playwright-core';
import { checkBudgets } from '../../src/check/site/budgets.ts';
import { checkEpubs } from '../../src/check/site/epub.ts';
import { filesIn } from '../../src/check/site/files.ts';
import { checkHtml } from '../../src/check/site/html.ts';
import { checkLinks } from '../../src/check/site/links.ts';
import { checkSyntax } from '../../src/check/site/syntax.ts';
import { serve } from '../../src/serve/server.ts';
import { violationsIn, WCAG } from '../../tests/e2e/axe.ts';
import { launchChromium } from '../../tests/e2e/chromium.ts';
import { lengthsOf } from './lengths.ts';

const WIDTHS = [360, 1280];
/** Findings of one check that are printed; there may be one for each of ten thousand pages. */
const SHOWN = 5;

/** `sample`: pages that the dear checks look at, besides one of each kind. Resolves to the number of findings. */
export async function inspect(dist: string, sample: number, say: (line: string) => void): Promise<number> {
  const all = await filesIn(dist, '.html');
  const pages = sampleOf(all, sample);
  const books = evenly(await filesIn(dist, '.epub'), sample / 4);
  const checks: [name: string, findings: () => Promise<string[]>][] = [
    [`links of ${all.length} pages`, () => checkLinks(dist)],
    [`budgets of ${all.length} pages`, () => checkBudgets(dist)],
    ['syntax for old browsers', () => checkSyntax(dist)],
    [`HTML of ${pages.length} pages`, () => checkHtml(dist, pages)],
    [`EPUB, ${books.length} books`, () => checkEpubs(dist, books)],
    [
      `length of the heaviest page of each type, weight of ${all.length}`,
      () => inBrowser(dist, (browser, url) => lengthsOf(dist, all, browser, url)),
    ],
    [`axe on ${pages.length} pages, phone and desk`, () => inBrowser(dist, (browser, url) => axe(pages, browser, url))],
  ];
  let count = 0;
  for (const [name, look] of checks) {
    const start = performance.now();
    const findings = await look();
    count += findings.length;
    say(
      `${findings.length === 0 ? '✓' : '✗'} ${name}: ${findings.length} findings, ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
    for (const finding of findings.slice(0, SHOWN)) say(`  ${finding}`);
  }
  return count;
}

/** One page of each kind, and others spread evenly over the site. */
function sampleOf(pages: readonly string[], size: number): string[] {
  const kinds = Map.groupBy(pages, (page) =>
    page.replace(/\d+/gu, 'N').replace(/^(sections|regions|people|units|terms)\/[^/]+\//u, '$1/*/'),
  );
  const firsts = [...kinds.values()].flatMap((ofKind) => ofKind.slice(0, 1));
  return [...new Set([...firsts, ...evenly(pages, size)])].sort();
}

function evenly(names: readonly string[], size: number): string[] {
  const step = Math.max(1, names.length / Math.max(1, size));
  return Array.from({ length: Math.min(names.length, Math.ceil(size)) }, (_, at) => names[Math.floor(at * step)] ?? '');
}

/** The built site in a browser. */
async function inBrowser(dist: string, look: (browser: Browser, url: string) => Promise<string[]>): Promise<string[]> {
  const server = await serve(dist, { port: 0 });
  const browser = await launchChromium();
  try {
    return await look(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function axe(pages: readonly string[], browser: Browser, url: string): Promise<string[]> {
  const findings: string[] = [];
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'zh-CN' });
    const page = await context.newPage();
    for (const name of pages) {
      await page.goto(new URL(name.replace(/index\.html$/u, ''), url).href);
      const violations = await violationsIn(page, { runOnly: WCAG });
      findings.push(...violations.map((violation) => `${name} at ${width} px: ${violation}`));
    }
    await context.close();
  }
  return findings;
}
