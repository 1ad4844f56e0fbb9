/** 发布前检查 of one issue: as it lies on the disk, looked at again where a file changed; and as its editors have just decided. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listIssues, policyIn } from '../content/folder.ts';
import type { Ingested } from '../ingest/index.ts';
import { DECISIONS } from '../intake/decisions/on-disk.ts';
import { blocksOf } from '../mdx/index.ts';
import type { Doubt, Periodical } from '../schema.ts';
import { type Archive, findingsOf, type WatchedIssue } from '../watch/index.ts';
import { dismissedIn, readWatch, readWatched, watchedIssue, watchedOf } from '../watch/read.ts';
import { withheldArticle } from '../withheld/article.ts';
import { withheldIssue, withheldLedger } from '../withheld/issue.ts';

/** What one looks at on the disk. */
const FILES = ['ledger.json', 'issue.yaml', 'corrections.yaml'];

/** An issue with its decisions that is not on the disk yet. `decisions`: the text of `corrections.yaml`. */
export interface Decided {
  issue: Ingested;
  decisions: string | undefined;
  lines: readonly string[];
}

export interface Finder {
  /** Of an issue that is not written there is nothing. */
  onDisk: (id: string) => Promise<readonly Doubt[]>;
  asDecided: (decided: Decided) => Promise<readonly Doubt[]>;
}

/** Both throw a `VFileMessage` in Chinese where `watch.yaml` is wrong. */
export function finderOf(out: string, periodical: () => Periodical): Finder {
  const found = new Map<string, { key: string; findings: readonly Doubt[] }>();
  // What is frequent in an archive is so whatever is decided today.
  let archive: Promise<Archive> | undefined;
  const findingsIn = async (issue: WatchedIssue): Promise<readonly Doubt[]> => {
    archive ??= readWatched(out).then((watched) => watched.archive);
    return findingsOf(issue, await archive, readWatch(out));
  };
  return {
    onDisk: async (id) => {
      const key = [out, dirname(out)]
        .map((folder) => stampOf(join(folder, 'watch.yaml')))
        .concat(FILES.map((name) => stampOf(join(out, id, name))))
        .join();
      const known = found.get(id);
      if (known?.key === key) return known.findings;
      const files = (await listIssues(out)).find((issue) => issue.id === id);
      if (!files) return [];
      const findings = await findingsIn(await watchedIssue(files, periodical()));
      found.set(id, { key, findings });
      return findings;
    },
    asDecided: (decided) => findingsIn(asReadersSee(decided, out, periodical())),
  };
}

/** Without what the periodical withholds, as the files will be read. */
function asReadersSee({ issue, decisions, lines }: Decided, out: string, periodical: Periodical): WatchedIssue {
  const policy = policyIn(out);
  const articles = issue.articles.map(({ data, body }) => ({
    order: data.order,
    ...withheldArticle({ data, body: structuredClone(body), blocks: blocksOf(body) }, policy),
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

const stampOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
