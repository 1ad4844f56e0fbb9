/** The content as it stands on disk: every file reads, and the files of an issue agree with each other. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { type ArticleFile, type IssueFiles, listIssues, readPeriodical } from '../content/folder.ts';
import {
  readArticle,
  readIssueFile,
  readLedger,
  readRegisterFile,
  readVariants,
  topicMistakes,
} from '../content/index.ts';
import { sha256Of } from '../disk/digest.ts';
import { shownPath } from '../disk/shown-path.ts';

export async function checkContent(): Promise<string[]> {
  const findings = await told(checkPeriodical);
  // One issue at a time: a system lets a program hold only so many files open.
  for (const issue of await listIssues()) findings.push(...(await checkIssue(issue)));
  return [...findings, ...(await topicMistakes()).map(toldOf)];
}

async function checkPeriodical(): Promise<string[]> {
  readPeriodical();
  readVariants();
  return [];
}

async function checkIssue(issue: IssueFiles): Promise<string[]> {
  const articles = issue.articles.map((file) => told(() => checkArticle(file)));
  const files = [checkContents, checkLedger, checkRegister].map((check) => told(() => check(issue)));
  return (await Promise.all([...articles, ...files])).flat();
}

async function checkArticle(file: ArticleFile): Promise<string[]> {
  const { data } = await readArticle(file.path);
  const path = shownPath(file.path);
  return [
    ...(data.issue === file.issue ? [] : [`${path}: 期号 ${data.issue} 和文件夹 ${file.issue} 不一致`]),
    ...(data.order === Number(basename(file.path, '.mdx')) ? [] : [`${path}: 序号 ${data.order} 和文件名不一致`]),
  ];
}

/** An entry that no article answers is a doubt of the ledger, until an editor decides; without a ledger it is told here. */
async function checkContents(issue: IssueFiles): Promise<string[]> {
  if (await readLedger(issue)) return [];
  const data = await readIssueFile(issue);
  const orders = ordersOf(issue);
  const lost = data?.contents.filter((entry) => !orders.has(entry.order)) ?? [];
  return lost.map((entry) => `${shownPath(issue.folder)}/issue.yaml: 目录里的《${entry.title}》没有对应的文章`);
}

async function checkLedger(issue: IssueFiles): Promise<string[]> {
  const ledger = await readLedger(issue);
  const path = `${shownPath(issue.folder)}/ledger.json`;
  const source = join(issue.folder, 'source.txt');
  if (!ledger || !existsSync(source)) return [];

  const orders = ordersOf(issue);
  const stray = ledger.entries.filter(({ target }) => typeof target === 'number' && !orders.has(target));
  return [
    ...((await digestOf(source)) === ledger.source.sha256
      ? []
      : [`${path}: 与 source.txt 的内容不符，请重新运行 npm run ingest`]),
    ...((await digestOf(join(issue.folder, 'corrections.yaml'))) === ledger.corrections
      ? []
      : [`${shownPath(issue.folder)}/corrections.yaml: 改过以后还没有导入，请运行 npm run ingest`]),
    ...stray.map(({ line, target }) => `${path}: 第${line}行归入第${target}篇，没有这一篇`),
  ];
}

async function checkRegister(issue: IssueFiles): Promise<string[]> {
  const register = await readRegisterFile(issue);
  if (!register) return [];
  const orders = ordersOf(issue);
  const { appointments, people, units, terms } = register;
  const entries: { article?: number | undefined }[] = [
    ...appointments,
    ...[...people, ...units].flatMap(({ mentions }) => mentions),
    ...terms.flatMap(({ mentions }) => mentions),
  ];
  const strays = new Set(entries.flatMap(({ article = 0 }) => (article === 0 || orders.has(article) ? [] : article)));
  return [...strays].map((article) => `${shownPath(issue.folder)}/register.json: 提到第${article}篇，没有这一篇`);
}

/** undefined where there is no such file. */
const digestOf = async (path: string): Promise<string | undefined> =>
  existsSync(path) ? sha256Of(await readFile(path)) : undefined;

function ordersOf(issue: IssueFiles): Set<number> {
  return new Set(issue.articles.map((file) => Number(basename(file.path, '.mdx'))));
}

/** A file that cannot be read is a finding like any other. */
async function told(look: () => Promise<string[]>): Promise<string[]> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof VFileMessage) return [toldOf(error)];
    throw error;
  }
}

const toldOf = ({ file, line, reason }: VFileMessage): string => `${file}:${line ?? 1}: ${reason}`;
