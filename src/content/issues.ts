/** All issues as the pages list them, each read once: what follows from the files of an issue is kept in the cache folder by their digest. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { readKept, writeKept } from '../disk/kept.ts';
import { shownPath } from '../disk/shown-path.ts';
import type { TextBlock } from '../mdx/index.ts';
import { keywordsOf, marksOf } from '../register/index.ts';
import type { Article, IssueData, RegisterData } from '../schema.ts';
import { complaint } from '../text/complaint.ts';
import { clean } from '../withheld/policy.ts';
import { readArticle } from './article.ts';
import { digestOfIssue, firstDigestOf } from './digest.ts';
import { type ArticleFile, type IssueFiles, listIssues } from './files.ts';
import { describeIssue, readIssueFile, readLedger } from './issue.ts';
import { told } from './mistakes.ts';
import { registerOfIssue } from './register.ts';
import { cacheFolder, contentRoot, policyIn, readPeriodical } from './root.ts';

/** What lists and registers ask of an article; its text is asked from `bodyOf`. */
export interface ListedArticle {
  /** `1998-03/05`. */
  id: string;
  /** Changes when anything of the article does. */
  digest: string;
  data: Article & {
    /** Characters of the body, white space not counted. */
    characters: number;
    /** What it is about: words, each followed by how often it stands in the text; one space between. */
    keywords: string;
    /** Its sentences as marks (`marksOf`), a block a line. */
    sentences: string;
  };
}

export interface ReadIssue {
  /** `1998-03`. */
  id: string;
  /** Changes when any file of the issue does. */
  digest: string;
  data: IssueData;
  articles: ListedArticle[];
  register: RegisterData;
}

/**
 * Oldest first. Fails once at the end with every mistake there is, not only the first. `from`: where it begins; two processes that begin at both ends meet in
 * the middle, and each finds the other half kept.
 */
export async function readIssues(from: 'oldest' | 'newest' = 'oldest', root = contentRoot()): Promise<ReadIssue[]> {
  const files = await listIssues(root);
  const mistakes: VFileMessage[] = [];
  const read: ReadIssue[] = [];
  for (const issue of from === 'oldest' ? files : files.toReversed()) {
    const one = await kept(issue, root, mistakes);
    if (one) read.push(one);
  }
  if (mistakes.length > 0) throw told(mistakes);
  return from === 'oldest' ? read : read.reverse();
}

/** Undefined where something is wrong with it. */
async function kept(files: IssueFiles, root: string, mistakes: VFileMessage[]): Promise<ReadIssue | undefined> {
  const digest = firstDigestOf(files, root);
  const path = join(cacheFolder(root), 'issues', digest.slice(0, 2), `${digest}.json`);
  const known = await readKept<ReadIssue>(path);
  if (known) return known;
  const before = mistakes.length;
  const issue = await readIssue(files, root, digest, mistakes);
  if (mistakes.length > before || !issue) return undefined;
  // Changed while it was read: what came of it is not what this digest stands for.
  if (digestOfIssue(files, root) === digest) await writeKept(path, issue);
  return issue;
}

async function readIssue(
  files: IssueFiles,
  root: string,
  digest: string,
  mistakes: VFileMessage[],
): Promise<ReadIssue | undefined> {
  const articles = await all(files.articles, (file) => readListed(file, root), mistakes);
  const [issue] = await all([files], (one) => withoutArticles(one, articles, root), mistakes);
  return issue && { id: files.id, digest, articles, ...issue };
}

async function withoutArticles(files: IssueFiles, articles: readonly ListedArticle[], root: string) {
  const read = articles.map(({ data }) => data);
  const own = existsSync(join(files.folder, 'issue.yaml')) ? await readIssueFile(files) : undefined;
  const data = own ?? describeIssue(files.id, clean(readPeriodical(root).name, policyIn(root)), read);
  // Nothing of it is listed, but a build says so where it is wrong.
  await readLedger(files);
  return { data, register: await registerOfIssue(files, read, data) };
}

async function readListed(file: ArticleFile, root: string): Promise<ListedArticle> {
  const { data, blocks, digest } = await readArticle(file.path, root);
  refuseStranger(file, data);
  const text = blocks.map((block) => block.text).join('\n');
  const keywords = keywordsOf(data.title, text).flat().join(' ');
  const sentences = blocks.flatMap((block) => marksOf(block.anchor, block.text) || []).join('\n');
  return { id: file.id, digest, data: { ...data, characters: charactersIn(blocks), keywords, sentences } };
}

function refuseStranger(file: ArticleFile, data: Article): void {
  if (data.issue === file.issue) return;
  const reason = `篇目信息里的期号是 ${data.issue}，文件却放在 ${file.issue} 文件夹里，请改正其一`;
  throw complaint('article-misplaced', shownPath(file.path), 1, reason);
}

/** Characters that a reader counts: white space is none. */
function charactersIn(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + [...block.text.replace(/\s/gu, '')].length, 0);
}

/** What could be read; what is wrong is added to `mistakes`. */
async function all<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result>,
  mistakes: VFileMessage[],
): Promise<Result[]> {
  const readings = await Promise.allSettled(items.map(read));
  return readings.flatMap((reading) => {
    if (reading.status === 'fulfilled') return [reading.value];
    if (!(reading.reason instanceof VFileMessage)) throw reading.reason;
    mistakes.push(reading.reason);
    return [];
  });
}
