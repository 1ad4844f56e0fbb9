/** 按词 as a part of the build: when the pages are written, Pagefind's index is written beside them. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheFolder } from '../../content/folder.ts';
import { buildWords } from './build/build.ts';
import { collectPages } from './build/collect.ts';

/** For Astro's own build. */
export const searchByWords = (): AstroIntegration => ({
  name: 'archive-search-words',
  hooks: { 'astro:build:done': async ({ dir, logger }) => logger.info(await writeWords(fileURLToPath(dir))) },
});

/** Into the folder of the site. Resolves to what was done, a line for the log. */
export async function writeWords(site: string): Promise<string> {
  const shards = await buildWords(collectPages(), join(site, 'pagefind'), { cache: join(cacheFolder(), 'words') });
  return `按词检索（Pagefind）：${shards.join('、')}`;
}
