/** The archive from the disk, as it is looked at before a publication. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { contentRoot, type IssueFiles, listIssues, readPeriodical } from '../content/folder.ts';
import { readArticle, readIssueFile, readLedger } from '../content/index.ts';
import { shownPath } from '../disk/shown-path.ts';
import { readAddresses } from '../fixity/addresses.ts';
import { recordOf } from '../fixity/record.ts';
import { DECISIONS, decisionsTextIn, parseDecisions } from '../intake/decisions/on-disk.ts';
import { type Article, type Dismissal, type IssueData, type Periodical, watchSchema } from '../schema.ts';
import { decode } from '../text/decode.ts';
import { readYaml } from '../text/yaml.ts';
import { type Change, changesOf, type Published } from './changes.ts';
import {
  type Corpus,
  corpusInSteps,
  type Finding,
  findingsOf,
  sheetOf,
  type Watch,
  type WatchedIssue,
  type WatchedText,
  watchOf,
} from './index.ts';

export interface Watched {
  issues: { files: IssueFiles; issue: WatchedIssue }[];
  corpus: Corpus;
  watch: Watch;
}

/** What is open in each issue of the archive. */
export async function openFindings(root = contentRoot()): Promise<{ files: IssueFiles; findings: Finding[] }[]> {
  const { issues, corpus, watch } = await readWatched(root);
  return issues.map(({ files, issue }) => ({ files, findings: findingsOf(issue, corpus, watch) }));
}

/** `turn` comes after each piece of work, so that others are done in between. Throws a `VFileMessage` in Chinese, with file and line, where a file is wrong. */
export async function readWatched(root = contentRoot(), turn: () => Promise<void> = async () => {}): Promise<Watched> {
  const watch = readWatch(root);
  const periodical = readPeriodical(root);
  const issues: Watched['issues'] = [];
  // One issue at a time: a system lets a program hold only so many files open.
  for (const files of await listIssues(root)) {
    issues.push({ files, issue: await watchedIssue(files, periodical) });
    await turn();
  }
  const steps = corpusInSteps(issues.map(({ issue }) => sheetOf(issue.texts)));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { issues, corpus: value, watch };
    await turn();
  }
}

/** `watch.yaml` beside the issues or one folder up; nothing is watched where there is none. */
export function readWatch(root = contentRoot()): Watch {
  const path = [root, dirname(root)].map((folder) => join(folder, 'watch.yaml')).find((one) => existsSync(one));
  const text = path === undefined ? '' : readFileSync(path, 'utf8');
  const isBlank = text.replace(/^\s*#.*$/gmu, '').trim() === '';
  return watchOf(isBlank ? watchSchema.parse({}) : readYaml(text, shownPath(path ?? ''), watchSchema));
}

/** What readers will find otherwise than at the last publication, in the whole archive or in one issue; none where nothing was ever put on record. */
export async function changesSince(root = contentRoot(), issue?: string): Promise<Change[]> {
  const path = recordOf(root);
  if (!existsSync(path)) return [];
  const articles: Published[] = [];
  const issues = (await listIssues(root)).filter(({ id }) => issue === undefined || id === issue);
  for (const { articles: files } of issues)
    for (const { id, path: file } of files) {
      const { data, blocks } = await readArticle(file, root);
      articles.push({ page: `issues/${id}/`, title: data.title, blocks });
    }
  return changesOf(readAddresses(readFileSync(path, 'utf8')), articles);
}

export async function watchedIssue(files: IssueFiles, periodical: Periodical): Promise<WatchedIssue> {
  const [data, ledger] = [await readIssueFile(files), await readLedger(files)];
  const articles = await Promise.all(
    files.articles.map(async ({ path }) => ({
      order: Number(basename(path, '.mdx')),
      ...(await readArticle(path, dirname(files.folder))),
    })),
  );
  const decisions = decisionsTextIn(files.folder);
  return watchedOf(
    {
      ...{ id: files.id, articles, data },
      lines: await sourceIn(files.folder),
      ledger: { entries: ledger?.entries ?? [], doubts: ledger?.doubts ?? [] },
      settled: decisions === undefined ? [] : dismissedIn(decisions, shownPath(join(files.folder, DECISIONS))),
    },
    periodical,
  );
}

export const dismissedIn = (decisions: string, path: string): Dismissal[] =>
  parseDecisions(decisions, path).dismissed.map(({ decision }) => decision);

/** An issue as readers will see it. */
export interface Standing extends Pick<WatchedIssue, 'id' | 'lines' | 'ledger' | 'settled'> {
  articles: readonly { order: number; data: Article; blocks: readonly { text: string }[] }[];
  data: IssueData | undefined;
}

export const watchedOf = (
  { articles, data, ...rest }: Standing,
  { visibility, restriction = '' }: Periodical,
): WatchedIssue => ({
  ...rest,
  texts: [
    ...articles.flatMap(({ order, data: head, blocks }) =>
      [...headOf(head), ...blocks.map(({ text }) => text)].map((text) => ({ text, target: order })),
    ),
    ...(data ? aroundOf(data) : []),
  ],
  isInternal: visibility === 'internal',
  restriction,
});

const headOf = ({ title, subtitle, authors, authorNote, source }: Article): string[] =>
  [title, subtitle, authors.join('、'), authorNote, source].filter(
    (text) => text !== undefined && text !== '',
  ) as string[];

/** The pages around the articles, as the editors correct them where they do. */
function aroundOf({ focus, masthead, contents, printed }: IssueData): WatchedText[] {
  const cover = [focus ?? '', ...(printed?.cover ?? '').split('\n')];
  return [
    ...contents.map(({ title }): WatchedText => ({ text: title, target: 'contents' })),
    ...masthead.map(({ values }): WatchedText => ({ text: values.join('、'), target: 'masthead' })),
    ...cover.filter((text) => text.trim() !== '').map((text): WatchedText => ({ text, target: 'cover' })),
  ];
}

async function sourceIn(folder: string): Promise<string[]> {
  const path = join(folder, 'source.txt');
  if (!existsSync(path)) return [];
  const decoded = decode(await readFile(path));
  return 'text' in decoded ? decoded.text.split(/\r\n|\r|\n/u) : [];
}
