/** Stock Pagefind over the same words, asked for phrases, is a second opinion on what our index finds: another writer, another format, another reader. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openStock } from '../../bench/search/engines.ts';
import { servePlain } from '../../bench/search/plain.ts';
import { buildPairs } from '../../bench/search/stock.ts';
import { termOf } from '../../src/search/ask/query/query.ts';
import { collect } from '../../src/search/index/index.ts';
import { unitsOf } from '../../src/search/index/tokens.ts';
import { indexed } from '../search/indexed.ts';
import { launchChromium } from './chromium.ts';

/** Of the frozen queries, those that are phrases of two units or more without a term beside them. */
const queries = readFileSync('tests/search/queries.txt', 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#') && unitsOf(line).length > 1 && !/[\s:："-]/u.test(line));

test('ours and stock Pagefind over the same words find the same articles', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'oracle-'));
  await buildPairs(resolve('content/issues'), folder);
  const [server, archive, browser] = [await servePlain(folder), await indexed(collect()), await launchChromium()];
  const stock = await openStock(browser, server.url, 'stock, quoted, our words', queries[0] ?? '');
  expect(queries.length).toBeGreaterThan(100);
  for (const query of queries) {
    const term = termOf(query);
    if (!term) throw new Error(`${query} is no term`);
    // Figures of a longer number too: the oracle knows of no numbers.
    const { articles } = await archive.engine.find(term, 'inside');
    const ours = Array.from(articles, (article) => archive.engine.catalogue.ids[article]).sort();
    const theirs = (await stock.ask(query)).found.map(({ id }) => id).sort();
    expect(theirs, query).toEqual(ours);
  }
  server.close();
  await Promise.all([browser.close(), archive.close()]);
  await rm(folder, { recursive: true });
});
