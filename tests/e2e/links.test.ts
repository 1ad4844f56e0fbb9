/** `npm run check` looks at the links of the site at the root of its server. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { attributes, eachFile, filesIn } from '../../src/check/site/files.ts';
import { checkLinks } from '../../src/check/site/links.ts';
import { cacheFolder } from '../../src/content/root.ts';

test('every link and file of the site exists, fragments included, under a path too', async () => {
  // A copy: what is kept of an archive is kept for one site, and the other tests look at that of the archive itself.
  const root = await mkdtemp(join(tmpdir(), 'under-a-path-'));
  await cp('content', join(root, 'content'), { recursive: true });
  const [content, dist] = [join(root, 'content', 'issues'), join(root, 'dist')];
  expect(await buildSite({ content, out: dist, base: '/archive/' })).toBe(0);
  expect(await linksIn(dist)).toBeGreaterThan(100);
  expect(await checkLinks(dist, '/archive/')).toEqual([]);
  for (const folder of [root, cacheFolder(content)]) await rm(folder, { recursive: true });
});

async function linksIn(dist: string): Promise<number> {
  return (await eachFile(dist, await filesIn(dist, '.html'), (text) => attributes(text, 'href'))).length;
}
