/** 发布前检查 of one issue: as it lies on the disk, looked at again where a file changed; and as its editors have just decided. */
import { dirname, join } from 'node:path';
import { listIssues, policyIn } from '../../content/folder.ts';
import type { Ingested } from '../../ingest/index.ts';
import { DECISIONS } from '../../intake/decisions/on-disk.ts';
import type { Doubt, Periodical } from '../../schema.ts';
import { type Corpus, findingsOf, type WatchedIssue } from '../../watch/index.ts';
import { dismissedIn, readWatch, readWatched, watchedIssue, watchedOf } from '../../watch/read.ts';
import { withheldArticle } from '../../withheld/article.ts';
import { withheldIssue, withheldLedger } from '../../withheld/issue.ts';
import { stampOf, turn } from './background.ts';

/** What one looks at on the disk. */
const FILES = ['ledger.json', 'issue.yaml', 'corrections.yaml'];

/** An issue with its decisions that is not on the disk yet. `decisions`: the text of `corrections.yaml`. */
export interface UnwrittenIssue {
  issue: Ingested;
  decisions: string | undefined;
  lines: readonly string[];
}

export interface Finder {
  /** Of an issue that is not written there is nothing. */
  onDisk: (id: string) => Promise<readonly Doubt[]>;
  /** `isWhole`: with what only the archive tells, which comes once that has been read. */
  asDecided: (decided: UnwrittenIssue) => { findings: readonly Doubt[]; isWhole: boolean };
  /** The archive is read from the first question on, a piece at a time. */
  isReading: () => boolean;
}

/** What was read of the whole archive at once. */
interface First {
  corpus: Corpus;
  /** Until they have been looked at. */
  issues: Map<string, { key: string; issue: WatchedIssue }>;
}

/** All throw a `VFileMessage` in Chinese where a file of the archive or `watch.yaml` is wrong. One issue is looked at after the other, so that pages are answered in between. */
export function finderOf(out: string, periodical: () => Periodical): Finder {
  const found = new Map<string, { key: string; findings: Promise<readonly Doubt[]> }>();
  let first: Promise<First> | undefined;
  let corpus: Corpus | undefined;
  let failure: { error: unknown } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  // What is frequent in an archive is so whatever is decided today, so it is read once.
  const firstRead = (): Promise<First> => {
    first ??= readFirst(out).then(
      (read) => {
        corpus = read.corpus;
        return read;
      },
      (error: unknown) => {
        // Read again once the file that is wrong has been mended.
        first = undefined;
        failure = { error };
        throw error;
      },
    );
    return first;
  };
  const findingsIn = async (issue: WatchedIssue): Promise<readonly Doubt[]> =>
    findingsOf(issue, (await firstRead()).corpus, readWatch(out));
  /** Of an earlier reading, told once. */
  const throwFailure = (): void => {
    const told = failure;
    failure = undefined;
    if (told) throw told.error;
  };

  const look = async (id: string, key: string): Promise<readonly Doubt[]> => {
    const { issues } = await firstRead();
    const known = issues.get(id);
    issues.delete(id);
    if (known?.key === key) return findingsIn(known.issue);
    const files = (await listIssues(out)).find((issue) => issue.id === id);
    return files ? findingsIn(await watchedIssue(files, periodical())) : [];
  };
  return {
    onDisk: (id) => {
      const key = keyOf(out, id);
      const known = found.get(id);
      if (known?.key === key) return known.findings;
      const findings = last.then(() => turn()).then(() => look(id, key));
      last = findings.catch(() => found.delete(id));
      found.set(id, { key, findings });
      return findings;
    },
    asDecided: (decided) => {
      throwFailure();
      firstRead().catch(() => {});
      const issue = asReadersSee(decided, out, periodical());
      return { findings: findingsOf(issue, corpus, readWatch(out)), isWhole: corpus !== undefined };
    },
    isReading: () => first !== undefined && corpus === undefined,
  };
}

async function readFirst(out: string): Promise<First> {
  const keys = new Map((await listIssues(out)).map(({ id }) => [id, keyOf(out, id)]));
  const { corpus, issues } = await readWatched(out, turn);
  return {
    corpus,
    issues: new Map(issues.map(({ files: { id }, issue }) => [id, { key: keys.get(id) ?? '', issue }])),
  };
}

/** Another where a file changed. */
const keyOf = (out: string, id: string): string =>
  [out, dirname(out)]
    .map((folder) => stampOf(join(folder, 'watch.yaml')))
    .concat(FILES.map((name) => stampOf(join(out, id, name))))
    .join();

/** Without what the periodical withholds, as the files will be read. */
function asReadersSee({ issue, decisions, lines }: UnwrittenIssue, out: string, periodical: Periodical): WatchedIssue {
  const policy = policyIn(out);
  const articles = issue.articles.map(({ data, body }) => ({
    order: data.order,
    ...withheldArticle({ data, body: structuredClone(body) }, policy),
  }));
  return watchedOf(
    {
      ...{ id: issue.id, articles, lines },
      data: withheldIssue(issue.issue, policy),
      ledger: withheldLedger(issue.ledger, policy),
      settled: decisions === undefined ? [] : dismissedIn(decisions, DECISIONS),
    },
    periodical,
  );
}
