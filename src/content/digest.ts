/** Whether an issue is what it was. Apart from what reads issues, so that a build without changes loads none of that. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../disk/digest.ts';
import type { IssueFiles } from './files.ts';
import { contentRoot, DIGESTS, periodicalText } from './root.ts';
import { readerVersion } from './version.ts';

/** Files of an issue that pages show something of. */
const SHOWN = /^(?:\d+\.mdx|issue\.yaml|(?:ledger|register)\.json|source\.txt)$/u;

/** Of all files of an issue that pages show something of, and of what else decides how they are read. */
export function digestOfIssue({ folder }: IssueFiles, root = contentRoot()): string {
  const names = readdirSync(folder).filter((name) => SHOWN.test(name));
  const parts = names.sort().flatMap((name) => [name, readFileSync(join(folder, name))]);
  return digestOf(readerVersion(), periodicalText(root), ...parts).slice(0, 32);
}

/** As it was when this process, or the one that started it, looked first. */
export function firstDigestOf(issue: IssueFiles, root = contentRoot()): string {
  const path = process.env[DIGESTS];
  if (path === undefined) return digestOfIssue(issue, root);
  if (taken?.path !== path) taken = { path, digests: JSON.parse(readFileSync(path, 'utf8')) };
  return taken.digests[issue.id] ?? digestOfIssue(issue, root);
}

let taken: { path: string; digests: Record<string, string> } | undefined;
