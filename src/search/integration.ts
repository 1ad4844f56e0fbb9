/** Search as a part of the build: when the pages are written, the index is written beside them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type ReadIssue, readIssues } from '../content/index.ts';
import { writeWhole } from '../disk/file.ts';
import { FOLDER } from './index/folder.ts';
import { buildIndex, collect, collectOthers } from './index/index.ts';
import { gathering } from './suggest/gather.ts';
import { namesInRegisters } from './suggest/names.ts';
import { lexiconFile } from './suggest/write.ts';

export { FOLDER };

/** For Astro's own build. */
export const search = (): AstroIntegration => ({
  name: 'archive-search',
  hooks: {
    'astro:build:done': async ({ dir, logger }) =>
      logger.info(await writeSearch(fileURLToPath(dir), await readIssues())),
  },
});

/** What stands in the index beside the articles: covers, and names. */
export type Named = Pick<ReadIssue, 'id' | 'data' | 'register'>;

/** Into the folder of the site. What `FOLDER` has there already is kept as far as it belongs to this index. Resolves to what was done, a line for the log. */
export async function writeSearch(site: string, issues: readonly Named[]): Promise<string> {
  const folder = join(site, FOLDER);
  mkdirSync(folder, { recursive: true });
  const gathered = gathering();
  const { articles, files, written } = await buildIndex(gathered.watch(collect()), folder, collectOthers(issues));
  for (const name of namesInRegisters(issues)) gathered.add(name);
  writeWhole(join(folder, 'suggestions'), lexiconFile(gathered.suggestions()));
  return `检索索引：${articles} 篇，${files} 个文件，其中新写 ${written} 个`;
}
