/** What the site reads is without what the periodical withholds, and a change of `periodical.yaml` is a change of every page. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readArticle } from '../../src/content/article.ts';
import { listIssues } from '../../src/content/files.ts';
import { readIssueFile } from '../../src/content/issue.ts';
import { cacheFolder } from '../../src/content/root.ts';
import { textIn } from '../../src/mdx/html/mark.ts';

test('articles and issues are read under the policy of the day, whatever the cache holds', async () => {
  const root = await mkdtemp(join(tmpdir(), 'withheld-'));
  onTestFinished(async () => {
    await rm(root, { recursive: true });
    await rm(cacheFolder(root), { recursive: true });
  });
  await mkdir(join(root, '2020-01'));
  const path = join(root, '2020-01', '01.mdx');
  await writeFile(path, '---\ntitle: 甲\nissue: 2020-01\norder: 1\nkind: article\n---\n\n投稿邮箱：a@b.cn\n');
  await writeFile(
    join(root, '2020-01', 'issue.yaml'),
    'title: 刊\nyear: 2020\nnumber: 1\nmasthead: { 投稿邮箱: a@b.cn }\n',
  );
  const [issue] = await listIssues(root);
  if (!issue) throw new Error('no issue');
  const readUnder = async (visibility: string) => {
    await writeFile(
      join(root, 'periodical.yaml'),
      `name: 刊\nsponsor: 某\nsite: http://a.example/\nvisibility: ${visibility}\n`,
    );
    const { blocks, tree } = await readArticle(path, root);
    return [blocks[0]?.text, textIn(tree), (await readIssueFile(issue))?.masthead[0]?.values[0]];
  };
  const open = ['投稿邮箱：a@b.cn', '投稿邮箱：a@b.cn', 'a@b.cn'];
  const closed = ['投稿邮箱：［邮箱从略］', '投稿邮箱：［邮箱从略］', '［邮箱从略］'];
  expect(await readUnder('public')).toEqual(open);
  expect(await readUnder('internal')).toEqual(closed);
  expect(await readUnder('public')).toEqual(open);
});
