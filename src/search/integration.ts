/** Search as a part of the build: when the pages are written, the index is written beside them. */
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheFolder } from '../content/folder.ts';
import { FOLDER } from './index/folder.ts';
import { buildIndex, collect, collectOthers } from './index/index.ts';
import { gathering } from './suggest/gather.ts';
import { namesInRegisters } from './suggest/names.ts';
import { lexiconFile } from './suggest/write.ts';

/** For Astro's own build. */
export const search = (): AstroIntegration => ({
  name: 'archive-search',
  hooks: { 'astro:build:done': async ({ dir, logger }) => logger.info(await writeSearch(fileURLToPath(dir))) },
});

/** Into the folder of the site. Resolves to what was done, a line for the log. */
export async function writeSearch(site: string): Promise<string> {
  // The index is kept in the cache, so that a build writes only what has changed; the site gets a copy.
  const kept = join(cacheFolder(), 'search');
  const folder = join(site, FOLDER);
  const gathered = gathering();
  const { articles, files, written } = await buildIndex(gathered.watch(collect()), kept, collectOthers());
  await cp(kept, folder, { recursive: true, preserveTimestamps: true });
  for await (const name of namesInRegisters()) gathered.add(name);
  await writeFile(join(folder, 'suggestions'), lexiconFile(gathered.suggestions()));
  return `检索索引：${articles} 篇，${files} 个文件，其中新写 ${written} 个`;
}
