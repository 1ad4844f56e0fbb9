/** The searches that are compared, each in a page of a real Chromium: ours through its page, stock Pagefind through its script. */
import type { Browser, Page, Request } from 'playwright-core';
import { pairsOf } from './stock.ts';

/** Articles in the order found, with hits where the engine counts them, and the time from asking to the complete answer. */
export interface Answer {
  found: { id: string; hits?: number }[];
  milliseconds: number;
}

export interface Engine {
  name: string;
  /** It tells how often the words occur in an article. */
  counts: boolean;
  ask: (query: string) => Promise<Answer>;
  /** Bytes and files that came over the wire from opening the page to the first answer, the page itself left out; and the time for it. */
  cold: { bytes: number; requests: number; milliseconds: number };
  close: () => Promise<void>;
}

/** Milliseconds for whatever a page is waited for: a busy machine takes its time. */
const PATIENCE = 300_000;
/** Results whose text a page would show at first. */
const FIRST_SHOWN = 10;

export async function openOurs(browser: Browser, site: string, firstQuery: string): Promise<Engine> {
  const { page, cold } = await firstAnswer(browser, `${site}search/?q=${encodeURIComponent(firstQuery)}`, (page) =>
    page.waitForSelector('[data-total]'),
  );
  return {
    name: 'ours',
    counts: true,
    cold,
    ask: (query) => page.evaluate(askOurs, query),
    close: () => page.context().close(),
  };
}

/** Ways to ask stock Pagefind: as typed, held together by quotation marks, or as the quoted words of our index (`pairsOf`). */
export const stockWays = {
  'stock, plain': (query: string) => query,
  'stock, quoted': (query: string) => `"${query}"`,
  'stock, quoted, our words': pairsOf,
} as const satisfies Record<string, (query: string) => string>;

/** `site` serves the page `stock.html`, which keeps Pagefind's `search` as `window.ask`. */
export async function openStock(
  browser: Browser,
  site: string,
  way: keyof typeof stockWays,
  firstQuery: string,
): Promise<Engine> {
  const asked = stockWays[way];
  const { page, cold } = await firstAnswer(browser, `${site}stock.html`, async (page) => {
    await page.waitForFunction(() => 'ask' in window);
    await page.evaluate(askStock, [asked(firstQuery), FIRST_SHOWN] as const);
  });
  return {
    name: way,
    counts: false,
    cold,
    ask: (query) => page.evaluate(askStock, [asked(query), Infinity] as const),
    close: () => page.context().close(),
  };
}

async function firstAnswer(browser: Browser, address: string, answered: (page: Page) => Promise<unknown>) {
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  const weigh = (request: Request) => {
    if (request.resourceType() !== 'document') sizes.push(request.sizes().then((size) => size.responseBodySize));
  };
  page.on('requestfinished', weigh);
  const started = performance.now();
  await page.goto(address);
  await answered(page);
  const milliseconds = performance.now() - started;
  page.off('requestfinished', weigh);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return { page, cold: { bytes, requests: sizes.length, milliseconds } };
}

/** Runs in the page. */
async function askOurs(query: string): Promise<Answer> {
  const hits = document.querySelector('[data-part="hits"]');
  const input = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!hits || !input?.form) throw new Error('This is not the search page');
  const started = performance.now();
  const done = new Promise<void>((resolve) => {
    const watcher = new MutationObserver(() => {
      if (!hits.hasAttribute('data-total')) return;
      watcher.disconnect();
      resolve();
    });
    watcher.observe(hits, { attributes: true, attributeFilter: ['data-total'] });
  });
  input.value = query;
  input.form.requestSubmit();
  await done;
  const milliseconds = performance.now() - started;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-article]')];
  return {
    milliseconds,
    found: rows.map(({ dataset }) => ({ id: dataset.article ?? '', hits: Number(dataset.hits) })),
  };
}

/** Runs in the page. Results are identified by their address, which Pagefind keeps in the fragment; loading those that are `shown` is not timed. */
async function askStock([query, shown]: readonly [string, number]): Promise<Answer> {
  const { ask } = window as unknown as {
    ask: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
  };
  const started = performance.now();
  const { results } = await ask(query);
  const milliseconds = performance.now() - started;
  const pages = await Promise.all(results.slice(0, shown).map((result) => result.data()));
  return { milliseconds, found: pages.map(({ url }) => ({ id: /issues\/([^/]+\/[^/]+)\//u.exec(url)?.[1] ?? url })) };
}
