/** The folder of issues as one archive, read once for the whole build. */
import { policyIn, readPeriodical } from '../../content/folder.ts';
import { type ReadIssue, readIssues } from '../../content/index.ts';
import { clean } from '../../withheld/policy.ts';
import type { Archive } from './archive.ts';
import { archiveOf } from './archive-of.ts';

let issues: Promise<ReadIssue[]> | undefined;
let archive: Promise<Archive> | undefined;

/** What was read, for whatever joins more of it than the archive holds. Read from the newest on, as a build reads from the oldest on for its search at the same time. */
export function issuesAsRead(): Promise<ReadIssue[]> {
  issues ??= readIssues('newest');
  return issues;
}

/** The same immutable value for every page. */
export function readArchive(): Promise<Archive> {
  archive ??= gather();
  return archive;
}

async function gather(): Promise<Archive> {
  const issues = await issuesAsRead();
  return archiveOf(
    issues.flatMap(({ articles }) => articles),
    issues,
    clean(readPeriodical(), policyIn()),
  );
}
