/** An archive too large for one index is kept in several. The page must not show it. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildIndex, type SearchIssue } from '../../src/search/index/build.ts';
import { collect } from '../../src/search/index/collect.ts';
import { serve } from '../../src/serve/server.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();

/** The same articles in pieces of five, as if each were an issue. */
async function* inPieces(): AsyncGenerator<SearchIssue> {
  for await (const { id, records } of collect()) {
    for (let start = 0; start < records.length; start += 5) yield { id, records: records.slice(start, start + 5) };
  }
}

test('an index in several shards gives the counts, the order and the filters of one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shards-'));
  await cp(inject('dist'), folder, { recursive: true });
  const built = await buildIndex(inPieces(), join(folder, 'pagefind'), {
    cache: join(folder, 'cache'),
    shardCharacters: 1,
  });
  expect(built.shards).toBeGreaterThan(1);
  const server = await serve(folder, { port: 0 });

  const page = await browser.open('/404.html');
  const resultsAt = async (site: string, query: string) => {
    await page.goto(new URL(`search/?q=${encodeURIComponent(query)}`, site).href);
    await page.waitForSelector('[data-total]');
    return page.$$eval('[data-total], [data-article], [data-part="facets"] a', (all) =>
      all.map(({ attributes }) => Array.from(attributes, ({ name, value }) => `${name}=${value}`).join(' ')),
    );
  };
  for (const query of ['党', '治理', '县乡一体、条抓块统', '专班 项目']) {
    const one = await resultsAt(inject('site'), query);
    expect(one.length).toBeGreaterThan(2);
    expect(await resultsAt(server.url, query)).toEqual(one);
  }
  await server.close();
  await rm(folder, { recursive: true });
});
