/** What lies in the folder of issues, in order. Looks at names only. */
import { existsSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shownPath } from '../disk/shown-path.ts';
import { issueId } from '../schema.ts';
import { byYearAndNumber } from '../text/issue-order.ts';
import { contentRoot } from './root.ts';

export interface IssueFiles {
  /** `1998-03`. */
  id: string;
  folder: string;
  /** In order of their numbers. */
  articles: ArticleFile[];
}

export interface ArticleFile {
  /** `1998-03/05`: the address of the article under /issues/. */
  id: string;
  /** Id of the issue. */
  issue: string;
  path: string;
}

/** Folders whose name is no issue id are passed over, and so are folders without an article. */
export async function listIssues(root = contentRoot()): Promise<IssueFiles[]> {
  if (!existsSync(root)) throw new Error(`找不到内容文件夹：${root}`);
  const names = (await readdir(root)).filter((name) => issueId.safeParse(name).success).sort(byYearAndNumber);
  const issues = await Promise.all(names.map((name) => listIssue(root, name)));
  return issues.filter((issue) => issue.articles.length > 0);
}

async function listIssue(root: string, id: string): Promise<IssueFiles> {
  const folder = join(root, id);
  if ((await lstat(folder)).isSymbolicLink()) throw new Error(linkedFolder(folder));
  const names = (await readdir(folder)).flatMap((name) => /^(\d+)\.mdx$/u.exec(name)?.[1] ?? []);
  const articles = names
    .sort((a, b) => Number(a) - Number(b))
    .map((name) => ({ id: `${id}/${name}`, issue: id, path: join(folder, `${name}.mdx`) }));
  return { id, folder, articles };
}

/** Why an issue's folder that is a link is refused: ingest puts a new folder in its place, and the linked one would be forgotten. */
export const linkedFolder = (folder: string): string =>
  `${shownPath(folder)}：是一个链接，不是文件夹。请删去链接，把它所指的文件夹移到这里`;
