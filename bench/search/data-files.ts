/** The data files of a generated archive, in the place of those of a built site: what 稿件核对 reads (`src/search/drafts/archive.ts`). */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../../src/content/article.ts';
import { listIssues } from '../../src/content/files.ts';

export async function writeDataFiles(content: string, site: string): Promise<void> {
  const folder = join(site, 'data', 'issues');
  await rm(folder, { recursive: true });
  await mkdir(folder);
  const issues = await listIssues(content);
  for (const { id, articles } of issues) {
    const read = articles.map(async (file) => {
      const { data, blocks } = await readArticle(file.path, content);
      return { id: file.id, ...data, blocks };
    });
    await writeFile(join(folder, `${id}.json`), JSON.stringify({ articles: await Promise.all(read) }, null, 1));
  }
  const facts = issues.map(({ id }) => [id, { journal: '样刊' }]);
  await writeFile(join(site, 'search', 'issues.json'), JSON.stringify(Object.fromEntries(facts)));
}
