/**
 * `npm run bench:search [-- --content DIR] [--size N] [--seed N] [--no-stock]`: the built search in a real Chromium against plain substring search
 * over the same articles, beside stock Pagefind over the same pages. Exit code 1 where ours misses or adds an article, or counts one wrong.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../../src/build/site.ts';
import { serve } from '../../src/serve/server.ts';
import { launchChromium } from '../../tests/e2e/chromium.ts';
import { type Engine, openOurs, openStock } from './engines.ts';
import { quantile, type Score, scoreOf } from './measure.ts';
import { drawQueries, type QueryGroup } from './queries.ts';
import { buildStock, indexSize } from './stock.ts';
import { readTruth, type TrueArticle } from './truth.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content/issues' },
    size: { type: 'string', default: '20' },
    seed: { type: 'string', default: '70' },
    'no-stock': { type: 'boolean', default: false },
  },
});

process.exitCode = await bench(resolve(values.content), Number(values.size), Number(values.seed), !values['no-stock']);

async function bench(content: string, size: number, seed: number, withStock: boolean): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const [site, stock] = [join(folder, 'site'), join(folder, 'stock')];
  if ((await buildSite({ content, out: site })) !== 0) return 1;
  if (withStock) await buildStock(site, stock);
  const articles = await readTruth(content);
  const groups = drawQueries(articles, size, seed);
  const ours = await serve(site, { port: 0 });
  const theirs = await serve(withStock ? stock : site, { port: 0 });
  const browser = await launchChromium();
  try {
    const first = groups[1]?.queries[0] ?? '';
    const open: (() => Promise<Engine>)[] = [() => openOurs(browser, ours.url, first)];
    if (withStock) open.push(...[false, true].map((quoted) => () => openStock(browser, theirs.url, quoted, first)));
    print(
      `${articles.length} articles, ${groups.reduce((sum, { queries }) => sum + queries.length, 0)} queries, seed ${seed}\n`,
    );
    const perfect = [];
    for (const start of open) perfect.push(await report(await start(), groups, articles));
    print(await sizes(site, withStock ? stock : undefined));
    const held = perfect[0] === true;
    print(held ? 'ours: recall, precision and counts 1.000 in every group' : 'ours: MISSED, see above');
    return held ? 0 : 1;
  } finally {
    await browser.close();
    await Promise.all([ours.close(), theirs.close()]);
    await rm(folder, { recursive: true });
  }
}

/** True where every group is perfect. */
async function report(
  engine: Engine,
  groups: readonly QueryGroup[],
  articles: readonly TrueArticle[],
): Promise<boolean> {
  const scores: Score[] = [];
  for (const group of groups) if (group.queries.length > 0) scores.push(await scoreOf(engine, group, articles));
  await engine.close();
  print(`${engine.name}: first query ${kilobytes(engine.cold.bytes)}, ${Math.round(engine.cold.milliseconds)} ms`);
  print(table(scores));
  return scores.every(({ recall, precision, counts }) => recall === 1 && precision === 1 && counts === 1);
}

function table(scores: readonly Score[]): string {
  const head = ['group', 'queries', 'recall', 'precision', 'P@10', 'title first', 'counts', 'median ms', 'p95 ms'];
  const rows = scores.map((score) => [
    score.group,
    String(score.queries),
    ...[
      score.recall,
      score.precision,
      score.precisionAt10,
      score.group.startsWith('titles') ? score.first : undefined,
      score.counts,
    ].map((share) => share?.toFixed(3) ?? ''),
    ...[0.5, 0.95].map((share) => quantile(score.milliseconds, share).toFixed(1)),
  ]);
  const lines = [head, ...rows].map(
    ([name = '', ...cells]) => name.padEnd(24) + cells.map((cell) => cell.padStart(12)).join(''),
  );
  return `${lines.join('\n')}\n`;
}

async function sizes(site: string, stock: string | undefined): Promise<string> {
  const ours = await indexSize(join(site, 'pagefind'));
  if (!stock) return `index: ours ${kilobytes(ours)}`;
  const theirs = await indexSize(join(stock, 'pagefind'));
  return `index: ours ${kilobytes(ours)}, stock ${kilobytes(theirs)}, ratio ${(ours / theirs).toFixed(2)}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
