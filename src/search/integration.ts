/** Search as a part of the Astro build: when the pages are written, the index is written beside them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheFolder } from '../content/root.ts';
import { buildIndex } from './index/build.ts';
import { collect, collectCovers } from './index/collect.ts';
import { gathering } from './suggest/gather.ts';
import { namesInRegisters } from './suggest/names.ts';
import { lexiconFile } from './suggest/write.ts';

export function search(): AstroIntegration {
  return {
    name: 'archive-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), 'pagefind');
        const gathered = gathering();
        const { articles, shards } = await buildIndex(gathered.watch(collect()), folder, {
          cache: join(cacheFolder(), 'search'),
          covers: collectCovers(),
        });
        for await (const name of namesInRegisters()) gathered.add(name);
        await writeFile(join(folder, 'suggestions'), lexiconFile(gathered.suggestions()));
        logger.info(`检索索引：${articles} 篇，${shards} 份`);
      },
    },
  };
}
