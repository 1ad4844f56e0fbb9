/** Where the archive lies. A build of any other folder sets `ARCHIVE_CONTENT`; see `npm run build -- --content DIR`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sha256Of } from '../disk/digest.ts';
import { shownPath } from '../disk/shown-path.ts';
import { type Periodical, periodicalSchema } from '../schema.ts';
import { readYaml } from '../text/yaml.ts';
import { type Policy, policyOf } from '../withheld/policy.ts';

/** A file that holds the digest of each issue, by its id: whoever starts several processes that read the archive takes them once for all. */
export const DIGESTS = 'ARCHIVE_DIGESTS';

/** Whether this process makes part of a build. That shows the archive as it was when it looked; whatever else reads it may run for days, and looks each time. */
export const inBuild = (): boolean => process.env[DIGESTS] !== undefined;

/** Absolute path of the folder that holds one folder an issue. */
export function contentRoot(): string {
  return resolve(process.env.ARCHIVE_CONTENT ?? 'content/issues');
}

/** `periodical.yaml` beside the issues, else one folder up, else the project's own. Throws a Chinese message where it is wrong. */
export function readPeriodical(root = contentRoot()): Periodical {
  const { path, text } = periodicalFile(root);
  return readYaml(text, shownPath(path), periodicalSchema);
}

const policies = new Map<string, Policy>();

/** What readers of the archive are not shown. Every article asks for it, so the same text of `periodical.yaml` is parsed once, and in a build looked for once. */
export function policyIn(root = contentRoot()): Policy {
  const { text } = periodicalFile(root);
  const policy = policies.get(text) ?? policyOf(readPeriodical(root));
  policies.set(text, policy);
  return policy;
}

/** Of `periodical.yaml`: part of every digest of what follows from it. */
export const periodicalText = (root = contentRoot()): string => periodicalFile(root).text;

interface PeriodicalFile {
  path: string;
  text: string;
}

/** By the folder of issues. */
const seen = new Map<string, PeriodicalFile>();

function periodicalFile(root: string): PeriodicalFile {
  const file = (inBuild() ? seen.get(root) : undefined) ?? findPeriodical(root);
  seen.set(root, file);
  return file;
}

function findPeriodical(root: string): PeriodicalFile {
  const candidates = [root, dirname(root), resolve('content')].map((folder) => join(folder, 'periodical.yaml'));
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined)
    throw new Error(`找不到 periodical.yaml，找过：${candidates.map(shownPath).join('、')}。请把它放回其中一处`);
  return { path, text: readFileSync(path, 'utf8') };
}

/** Folder of the 专题. Undefined where there is none: an archive that borrows the project's `periodical.yaml` does not borrow what is written about another. */
export function topicsFolder(root = contentRoot()): string | undefined {
  const home = [root, dirname(root)].find((folder) => existsSync(join(folder, 'periodical.yaml')));
  const folder = home && join(home, 'topics');
  return folder !== undefined && existsSync(folder) ? folder : undefined;
}

/** A folder for what can be computed again, one for each archive, so that building another one keeps this one's. */
export function cacheFolder(root = contentRoot()): string {
  return resolve('.cache', sha256Of(root).slice(0, 12));
}
