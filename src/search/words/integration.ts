/** 按词 as a part of the build: Pagefind's index stands beside the pages. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheFolder } from '../../content/folder.ts';
import { buildWords, type Earlier } from './build/build.ts';
import { collectPages } from './build/collect.ts';

/** Where a site has its bundles, below its root. */
export const BUNDLES = 'pagefind/';

/** For Astro's own build. */
export const searchByWords = (): AstroIntegration => ({
  name: 'archive-search-words',
  hooks: { 'astro:build:done': async ({ dir, logger }) => logger.info(await writeWords(fileURLToPath(dir))) },
});

/** Into the folder of the site. Resolves to what was done, a line for the log. */
export async function writeWords(site: string, earlier?: Earlier): Promise<string> {
  const cache = join(cacheFolder(), 'words');
  const shards = await buildWords(await collectPages(), join(site, BUNDLES), { cache, ...(earlier && { earlier }) });
  return `按词检索（Pagefind）：${shards.join('、')}`;
}
