/** Search as a part of the Astro build: when the pages are written, the index is written beside them. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { collect } from './collect.ts';
import { buildIndex } from './index-build.ts';

export function search(): AstroIntegration {
  return {
    name: 'archive-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { articles, shards } = await buildIndex(collect(), join(fileURLToPath(dir), 'pagefind'));
        logger.info(`检索索引：${articles} 篇，${shards} 份`);
      },
    },
  };
}
