/** 按词 as a part of the Astro build: when the pages are written, Pagefind's index is written beside them. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheFolder } from '../../content/root.ts';
import { buildWords } from './build/build.ts';
import { collectPages } from './build/collect.ts';

export function searchByWords(): AstroIntegration {
  return {
    name: 'archive-search-words',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), 'pagefind');
        const shards = await buildWords(collectPages(), folder, { cache: join(cacheFolder(), 'words') });
        logger.info(`按词检索（Pagefind）：${shards.join('、')}`);
      },
    },
  };
}
