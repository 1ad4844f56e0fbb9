/**
 * `npm run bench:search [-- --articles N | --content DIR] [--size N] [--seed N] [--no-others] [--draft]`: the built search in a real Chromium against plain
 * substring search over the same articles, beside stock Pagefind and an engine that holds its index in memory. `--articles`: a generated archive.
 * `--draft`: 稿件核对 alone, see draft.ts.
 * Exit code 1 where ours misses or adds an article, counts one wrong, or does not find the article of a title first.
 */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../../src/build/site.ts';
import { listIssues } from '../../src/content/files.ts';
import { FOLDER } from '../../src/search/index/folder.ts';
import { launchChromium } from '../../tests/e2e/chromium.ts';
import { writeArchive } from './corpus/archive.ts';
import { writeDataFiles } from './data-files.ts';
import { benchDrafts, heldApart } from './draft.ts';
import { type Engine, openOurs, openStock } from './engines.ts';
import { type Cost, measured } from './measured.ts';
import { openMemory } from './memory.ts';
import { drawQueries } from './queries.ts';
import { costTable, isPerfect, print, report, slowLine } from './report.ts';
import { servedApart } from './served.ts';
import { slowStart } from './slow.ts';
import { indexSize } from './stock.ts';
import { readTruth, type TrueArticle } from './truth.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    content: { type: 'string', default: 'content/issues' },
    size: { type: 'string', default: '20' },
    seed: { type: 'string', default: '70' },
    'no-others': { type: 'boolean', default: false },
    draft: { type: 'boolean', default: false },
  },
});

type Out = Record<'site' | 'stock' | 'pairs' | 'memory', string>;

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
  const out: Out = {
    site: join(folder, 'site'),
    stock: join(folder, 'stock'),
    pairs: join(folder, 'pairs'),
    memory: join(folder, 'memory'),
  };
  // The search page is the same for every archive; only its index is built for this one.
  if ((await buildSite({ out: out.site })) !== 0) return 1;
  const articles = await readTruth(content);
  if (values.draft) return drafts(content, out.site, articles, seed);
  const groups = drawQueries(articles, size, seed);
  const queries = groups.reduce((sum, group) => sum + group.queries.length, 0);
  print(`${articles.length} articles, ${queries} queries, seed ${seed}\n`);
  print(costTable(await buildAll(content, out, withOthers)));

  const ours = await servedApart(out.site);
  const theirs = withOthers ? [await servedApart(out.stock, 'plain'), await servedApart(out.pairs, 'plain')] : [];
  const browser = await launchChromium();
  try {
    const [first = '', ...more] = groups[1]?.queries ?? [];
    const slow = [];
    for (const query of more.slice(0, SLOW_STARTS)) slow.push(await slowStart(browser, ours.url, query));
    print(slowLine(slow));
    const open: (() => Promise<Engine>)[] = [() => openOurs(browser, ours.url, first)];
    if (withOthers) {
      const [html = ours, pairs = ours] = theirs;
      open.push(
        () => openStock(browser, html.url, 'stock, plain', first),
        () => openStock(browser, html.url, 'stock, quoted', first),
        () => openStock(browser, pairs.url, 'stock, quoted, our words', first),
        () => openMemory(out.memory),
      );
    }
    const scores = [];
    for (const start of open) scores.push(await report(await start(), groups, articles));
    const held = isPerfect(scores[0] ?? []);
    print(held ? 'ours: recall, precision and counts 1.000, known item ≥ .99' : 'ours: MISSED, see above');
    return held ? 0 : 1;
  } finally {
    await browser.close();
    ours.close();
    for (const one of theirs) one.close();
  }
}

async function drafts(content: string, site: string, articles: readonly TrueArticle[], seed: number): Promise<number> {
  // The real issue, as it was built.
  for (const { id } of await listIssues('content/issues'))
    heldApart(JSON.parse(await readFile(join(site, 'data', 'issues', `${id}.json`), 'utf8')));
  await writeDataFiles(content, site);
  const [server, browser] = [await servedApart(site), await launchChromium()];
  try {
    print(`${articles.length} articles, seed ${seed}\n`);
    return (await benchDrafts(browser, server.url, articles, seed)) ? 0 : 1;
  } finally {
    await browser.close();
    server.close();
  }
}

async function archive(seed: number): Promise<string> {
  if (values.articles === undefined) return resolve(values.content);
  await writeArchive(join(folder, 'content'), Number(values.articles), seed);
  return join(folder, 'content');
}

/** What each index costs to build, and how large it is. Ours three times: from nothing, with an issue more, and with everything as it is. */
async function buildAll(content: string, out: Out, withOthers: boolean) {
  const build = (...args: string[]): Promise<Cost> => measured(['bench/search/build.ts', ...args]);
  const index = join(out.site, FOLDER);
  await rm(index, { recursive: true });
  const rows = [];
  for (const [name, which] of Object.entries({
    'ours, but an issue': 'ours-but-last',
    'ours, that issue more': 'ours',
    'ours, again': 'ours',
  }))
    rows.push({ name, ...(await build(which, content, index)), bytes: await indexSize(index) });
  if (!withOthers) return rows;
  const stock = await build('stock', content, out.stock);
  const pairs = await build('pairs', content, out.pairs);
  const memory = await build('memory', content, out.memory);
  return [
    ...rows,
    { name: 'stock', ...stock, bytes: await indexSize(join(out.stock, 'pagefind')) },
    { name: 'stock, our words', ...pairs, bytes: await indexSize(join(out.pairs, 'pagefind')) },
    { name: 'in memory', ...memory, bytes: (await stat(out.memory)).size },
  ];
}
