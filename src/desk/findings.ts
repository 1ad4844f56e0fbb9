/** 发布前检查 of one issue, as it lies on the disk; looked at again where a file changed. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listIssues } from '../content/folder.ts';
import type { Periodical } from '../schema.ts';
import { type Archive, type Finding, findingsOf } from '../watch/index.ts';
import { readWatch, readWatched, watchedIssue } from '../watch/read.ts';

/** What one looks at: of the issue, and of the archive. */
const FILES = ['ledger.json', 'issue.yaml', 'corrections.yaml'];

/** Of an issue that is not written there is nothing. Throws a `VFileMessage` in Chinese where `watch.yaml` is wrong. */
export function finderOf(out: string, periodical: () => Periodical): (id: string) => Promise<readonly Finding[]> {
  const found = new Map<string, { key: string; findings: readonly Finding[] }>();
  // What is frequent in an archive is so whatever is decided today.
  let archive: Promise<Archive> | undefined;
  return async (id) => {
    const key = [out, dirname(out)]
      .map((folder) => stampOf(join(folder, 'watch.yaml')))
      .concat(FILES.map((name) => stampOf(join(out, id, name))))
      .join();
    const known = found.get(id);
    if (known?.key === key) return known.findings;
    const files = (await listIssues(out)).find((issue) => issue.id === id);
    if (!files) return [];
    archive ??= readWatched(out).then((watched) => watched.archive);
    const findings = findingsOf(await watchedIssue(files, periodical()), await archive, readWatch(out));
    found.set(id, { key, findings });
    return findings;
  };
}

const stampOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
