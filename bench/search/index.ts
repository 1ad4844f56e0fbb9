/**
 * `npm run bench:search [-- --articles N | --content DIR] [--size N] [--seed N] [--no-others]`: the built search in a real Chromium against plain
 * substring search over the same articles, beside stock Pagefind and an engine that holds its index in memory. `--articles`: a generated archive.
 * Exit code 1 where ours misses or adds an article, counts one wrong, or does not find the article of a title first.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../../src/build/site.ts';
import { launchChromium } from '../../tests/e2e/chromium.ts';
import { writeArchive } from './corpus/archive.ts';
import { type Engine, openOurs, openStock } from './engines.ts';
import { type Cost, measured } from './measured.ts';
import { openMemory } from './memory.ts';
import { drawQueries } from './queries.ts';
import { costTable, isPerfect, print, report, slowLine } from './report.ts';
import { servedApart } from './served.ts';
import { slowStart } from './slow.ts';
import { indexSize } from './stock.ts';
import { readTruth } from './truth.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    content: { type: 'string', default: 'content/issues' },
    size: { type: 'string', default: '20' },
    seed: { type: 'string', default: '70' },
    'no-others': { type: 'boolean', default: false },
  },
});

/** Queries asked as the first one over a slow line. */
const SLOW_STARTS = 5;

const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
try {
  process.exitCode = await bench(Number(values.size), Number(values.seed), !values['no-others']);
} finally {
  await rm(folder, { recursive: true });
}

async function bench(size: number, seed: number, withOthers: boolean): Promise<number> {
  const content = await archive(seed);
  const [site, stock, memory] = [join(folder, 'site'), join(folder, 'stock'), join(folder, 'memory')];
  // The search page is the same for every archive; only its index is built for this one.
  if ((await buildSite({ out: site })) !== 0) return 1;
  const articles = await readTruth(content);
  const groups = drawQueries(articles, size, seed);
  const queries = groups.reduce((sum, group) => sum + group.queries.length, 0);
  print(`${articles.length} articles, ${queries} queries, seed ${seed}\n`);
  print(costTable(await buildAll(content, { site, stock, memory }, withOthers)));

  const ours = await servedApart(site);
  const theirs = await servedApart(withOthers ? stock : site);
  const browser = await launchChromium();
  try {
    const [first = '', ...more] = groups[1]?.queries ?? [];
    const slow = [];
    for (const query of more.slice(0, SLOW_STARTS)) slow.push(await slowStart(browser, ours.url, query));
    print(slowLine(slow));
    const open: (() => Promise<Engine>)[] = [() => openOurs(browser, ours.url, first)];
    if (withOthers) {
      open.push(...[false, true].map((quoted) => () => openStock(browser, theirs.url, quoted, first)));
      open.push(() => openMemory(memory));
    }
    const scores = [];
    for (const start of open) scores.push(await report(await start(), groups, articles));
    const held = isPerfect(scores[0] ?? []);
    print(held ? 'ours: recall, precision and counts 1.000, known item ≥ .99' : 'ours: MISSED, see above');
    return held ? 0 : 1;
  } finally {
    await browser.close();
    ours.close();
    theirs.close();
  }
}

async function archive(seed: number): Promise<string> {
  if (values.articles === undefined) return resolve(values.content);
  await writeArchive(join(folder, 'content'), Number(values.articles), seed);
  return join(folder, 'content');
}

/** What each index costs to build, and how large it is. Ours twice: from nothing, and with every shard in the cache. */
async function buildAll(content: string, out: Record<'site' | 'stock' | 'memory', string>, withOthers: boolean) {
  const build = (...args: string[]): Promise<Cost> => measured(['bench/search/build.ts', ...args]);
  const index = join(out.site, 'pagefind');
  const cache = join(folder, 'cache');
  const rows = [
    { name: 'ours', ...(await build('ours', content, index, cache)), bytes: await indexSize(index) },
    { name: 'ours, again', ...(await build('ours', content, index, cache)), bytes: await indexSize(index) },
  ];
  if (!withOthers) return rows;
  const stock = await build('stock', content, out.stock);
  const memory = await build('memory', content, out.memory);
  return [
    ...rows,
    { name: 'stock', ...stock, bytes: await indexSize(join(out.stock, 'pagefind')) },
    { name: 'in memory', ...memory, bytes: (await stat(out.memory)).size },
  ];
}
