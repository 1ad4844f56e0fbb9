/** Search as a part of the build: when the pages are written, the index is written beside them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type ReadIssue, readIssues } from '../content/index.ts';
import { writeWhole } from '../disk/file.ts';
import { FOLDER } from './index/folder.ts';
import { buildIndex, collectOthers, indexedTogether } from './index/index.ts';
import { keptParts } from './parts.ts';
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

/** What the index asks of an issue beside its texts. */
export type Named = Pick<ReadIssue, 'id' | 'data' | 'register'>;

/** Into the folder of the site. What `FOLDER` has there already is kept as far as it belongs to this index. Resolves to what was done, a line for the log. */
export async function writeSearch(site: string, issues: readonly Named[]): Promise<string> {
  const folder = join(site, FOLDER);
  mkdirSync(folder, { recursive: true });
  const [gathered, parts] = [gathering(), keptParts()];
  const { articles, files, written, known } = await buildIndex(parts.issues(gathered.add), folder, {
    others: indexedTogether(collectOthers(issues)),
    before: (await parts.before()) ?? {},
  });
  await parts.end(known);
  gathered.add(namesInRegisters(issues));
  writeWhole(join(folder, 'suggestions'), lexiconFile(gathered.suggestions()));
  return `检索索引：${articles} 篇，${files} 个文件，其中新写 ${written} 个`;
}
