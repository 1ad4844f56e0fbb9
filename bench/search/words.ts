/**
 * `npm run bench:words [-- --articles N | --content DIR] [--size N] [--seed N] [--site DIR]`: 按词 in a real Chromium. Is the article from whose title a question
 * was drawn among the first five; how many bytes does the first answer take; how long is the index built, anew and unchanged. Exit code 1 where a
 * figure of issue 13 is missed. `--site`: a built site whose search page is used, in place of a new one.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { buildSite } from '../../src/build/site.ts';
import { launchChromium } from '../../tests/e2e/chromium.ts';
import { writeArchive } from './corpus/archive.ts';
import { measured } from './measured.ts';
import { print } from './report.ts';
import { servedApart } from './served.ts';
import { readTruth } from './truth.ts';
import { drawWordsQueries, type WordsGroup } from './words-queries.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    content: { type: 'string', default: 'content/issues' },
    size: { type: 'string', default: '50' },
    seed: { type: 'string', default: '2026' },
    site: { type: 'string' },
  },
});

/** The article must be among so many. */
const FIRST = 5;
/** Bytes of a first answer, the page itself left out; none of a server that does not compress. */
const MOST_BYTES = 500_000;
/** First answers that are weighed. */
const WEIGHED = 5;

const folder = await mkdtemp(join(tmpdir(), 'bench-words-'));
try {
  process.exitCode = (await bench()) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}

async function bench(): Promise<boolean> {
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  const root = values.articles === undefined ? resolve(values.content) : content;
  if (values.articles !== undefined) await writeArchive(content, Number(values.articles), Number(values.seed));
  if (values.site !== undefined) await cp(values.site, site, { recursive: true });
  else if ((await buildSite({ out: site })) !== 0) return false;
  for (const name of ['built anew', 'unchanged']) {
    await rm(join(site, 'pagefind'), { recursive: true });
    const args = ['bench/search/words-build.ts', root, join(site, 'pagefind'), join(folder, 'cache')];
    const { seconds, megabytes } = await measured(args);
    print(`${name}: ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`);
  }
  const articles = await readTruth(root);
  const groups = drawWordsQueries(articles, Number(values.size), Number(values.seed));
  const server = await servedApart(site);
  const browser = await launchChromium();
  try {
    const queries = groups.flatMap((group) => group.queries.slice(0, WEIGHED));
    const bytes = [];
    for (const { query } of queries) bytes.push(await firstBytes(browser, server.url, query));
    print(`first answer of ${articles.length} articles: ${bytes.map((size) => Math.round(size / 1000)).join(', ')} kB`);
    const page = await (await browser.newContext()).newPage();
    const held = [];
    for (const group of groups) held.push(await isHeld(page, server.url, group));
    return held.every(Boolean) && bytes.every((size) => size <= MOST_BYTES);
  } finally {
    await browser.close();
    server.close();
  }
}

async function isHeld(page: Page, site: string, { name, least, queries }: WordsGroup): Promise<boolean> {
  const places: number[] = [];
  const times: number[] = [];
  for (const { query, wanted } of queries) {
    const started = performance.now();
    const ids = await ask(page, site, query);
    times.push(performance.now() - started);
    places.push(ids.indexOf(wanted));
    if (!ids.slice(0, FIRST).includes(wanted)) print(`  ${wanted} not for ${query}: ${ids.slice(0, FIRST).join(' ')}`);
  }
  const share = (within: number) => places.filter((place) => place >= 0 && place < within).length / queries.length;
  const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  print(
    `${name}, ${queries.length}: first ${share(1).toFixed(3)}, among the first ${FIRST} ${share(FIRST).toFixed(3)} (≥ ${least}), median ${Math.round(median)} ms, page included`,
  );
  return share(FIRST) >= least;
}

async function ask(page: Page, site: string, query: string): Promise<string[]> {
  await page.goto(`${site}search/?by=words&q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-words-total="0"], [data-words-article]', { state: 'attached' });
  return page.$$eval('[data-words-article]', (rows) => rows.map((row) => row.getAttribute('data-words-article') ?? ''));
}

async function firstBytes(browser: Browser, site: string, query: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'document')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await ask(page, site, query);
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return bytes;
}
