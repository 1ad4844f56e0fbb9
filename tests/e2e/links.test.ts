import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { attributes, eachFile, filesIn } from '../../src/check/site/files.ts';
import { checkLinks } from '../../src/check/site/links.ts';

test('every link and file of the site exists, fragments included', async () => {
  expect(await linksIn(inject('dist'))).toBeGreaterThan(100);
  expect(await checkLinks(inject('dist'))).toEqual([]);
});

test('the same under a path', { timeout: 120_000 }, async () => {
  const dist = await mkdtemp(join(tmpdir(), 'under-a-path-'));
  expect(await buildSite({ out: dist, base: '/archive/' })).toBe(0);
  expect(await linksIn(dist)).toBeGreaterThan(100);
  expect(await checkLinks(dist, '/archive/')).toEqual([]);
  await rm(dist, { recursive: true });
});

async function linksIn(dist: string): Promise<number> {
  return (await eachFile(dist, await filesIn(dist, '.html'), (text) => attributes(text, 'href'))).length;
}
