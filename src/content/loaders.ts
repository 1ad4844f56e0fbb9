/** The folder of issues as Astro collections. The store holds metadata only; the text of an article is asked from `bodyOf`. */
import { pathToFileURL } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { VFileMessage } from 'vfile-message';
import type { TextBlock } from '../mdx/model.ts';
import { KEYWORDS_VERSION, keywordsOf } from '../register/keywords.ts';
import type { Article, LedgerData } from '../schema.ts';
import { clean, type Policy } from '../withheld/policy.ts';
import { articleFrom, readArticle, readText } from './article.ts';
import { type ArticleFile, type IssueFiles, listIssues } from './files.ts';
import { describeIssue, readIssueFile, readLedger } from './issue.ts';
import { policyIn, readPeriodical, shownPath } from './root.ts';
import { topicMistakes, topicsFolder } from './topics.ts';

/** Id `1998-03/05`. An article whose text has not changed since the last build is not read again. */
export const articlesLoader: Loader = {
  name: 'archive-articles',
  load: async (context) => {
    const files = (await listIssues()).flatMap((issue) => issue.articles);
    keepOnly(
      context,
      files.map((file) => file.id),
    );
    const policy = policyIn();
    await reportAll(files, (file) => loadArticle(file, policy, context));
  },
};

/** Id `1998-03`. */
export const issuesLoader: Loader = {
  name: 'archive-issues',
  load: async (context) => {
    const issues = await listIssues();
    keepOnly(
      context,
      issues.map((issue) => issue.id),
    );
    await reportAll(issues, async (issue) => {
      const data = (await readIssueFile(issue)) ?? (await derive(issue, context));
      await put(context, issue.id, data);
    });
  },
};

/** Id of the issue; issues without `ledger.json` have no entry. */
export const ledgersLoader: Loader = {
  name: 'archive-ledgers',
  load: async (context) => {
    context.store.clear();
    await reportAll(await listIssues(), async (issue) => {
      const ledger = await readLedger(issue);
      if (ledger) await put(context, issue.id, summaryOf(ledger));
    });
  },
};

/** One entry, id `periodical`. */
export const periodicalLoader: Loader = {
  name: 'archive-periodical',
  load: (context) => put(context, 'periodical', clean(readPeriodical(), policyIn())),
};

/** Id `community-governance`, as the file is named. Astro compiles them; what would fail then is told here, and all of it. */
export const topicsLoader: Loader = {
  name: 'archive-topics',
  load: async (context) => {
    const folder = topicsFolder();
    if (folder === undefined) return context.store.clear();
    report(await topicMistakes());
    await glob({ pattern: '*.mdx', base: pathToFileURL(`${folder}/`) }).load(context);
  },
};

async function loadArticle(file: ArticleFile, policy: Policy, context: LoaderContext): Promise<void> {
  const source = await readText(file.path, policy);
  const digest = `${source.digest}-${KEYWORDS_VERSION}`;
  if (context.store.get(file.id)?.digest === digest) return;
  const { data, blocks } = await articleFrom(source, file.path, policy);
  refuseStranger(file, data);
  const text = blocks.map((block) => block.text).join('\n');
  const keywords = keywordsOf(data.title, text).flat().join(' ');
  await put(context, file.id, { ...data, blocks: blocks.length, characters: charactersIn(blocks), keywords }, digest);
}

function refuseStranger(file: ArticleFile, data: Article): void {
  if (data.issue === file.issue) return;
  const reason = `篇目信息里的期号是 ${data.issue}，文件却放在 ${file.issue} 文件夹里，请改正其一`;
  const message = new VFileMessage(reason, {
    place: { line: 1, column: 1 },
    ruleId: 'article-misplaced',
    source: 'content',
  });
  message.file = shownPath(file.path);
  throw message;
}

async function derive(issue: IssueFiles, context: LoaderContext) {
  context.logger.warn(`${issue.id} 没有 issue.yaml，期号和目录从文件夹名和各篇推出`);
  const readings = await Promise.allSettled(issue.articles.map((file) => readArticle(file.path)));
  // What cannot be read is reported where the articles themselves are loaded.
  const articles = readings.flatMap((reading) => (reading.status === 'fulfilled' ? [reading.value.data] : []));
  return describeIssue(issue.id, clean(readPeriodical().name, policyIn()), articles);
}

/** Where the lines went, counted by target: a page shows the sum, not each of a thousand lines. */
function summaryOf({ source, entries, doubts }: LedgerData) {
  const targets: Record<string, number> = {};
  for (const { target } of entries) targets[target] = (targets[target] ?? 0) + 1;
  return { source, doubts, targets };
}

/** Characters that a reader counts: white space is none. */
function charactersIn(blocks: TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + [...block.text.replace(/\s/gu, '')].length, 0);
}

async function put(context: LoaderContext, id: string, data: Record<string, unknown>, digest?: string): Promise<void> {
  const checked = await context.parseData({ id, data });
  context.store.set({ id, data: checked, ...(digest === undefined ? {} : { digest }) });
}

/** What left the disk leaves the store. */
function keepOnly(context: LoaderContext, ids: string[]): void {
  const present = new Set(ids);
  for (const id of context.store.keys()) if (!present.has(id)) context.store.delete(id);
}

/** Does `load` for each, and fails once at the end with every mistake there is, not only the first. */
async function reportAll<Item>(items: Item[], load: (item: Item) => Promise<void>): Promise<void> {
  const mistakes: VFileMessage[] = [];
  for (const item of items) {
    try {
      await load(item);
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      mistakes.push(error);
    }
  }
  report(mistakes);
}

function report(mistakes: readonly VFileMessage[]): void {
  if (mistakes.length === 0) return;
  const lines = mistakes.map(
    (mistake) => `${mistake.file}:${mistake.line ?? 1}: ${mistake.reason} [${mistake.ruleId}]`,
  );
  const failure = new Error(`内容有 ${mistakes.length} 处错误，网站没有生成：\n${lines.join('\n')}`);
  // The place that matters is the one in the article, not the one in this program.
  failure.stack = failure.message;
  throw failure;
}
