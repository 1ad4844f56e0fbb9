/** Where the archive lies. A build of any other folder sets `ARCHIVE_CONTENT`; see `npm run build -- --content DIR`. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readYaml } from '../mdx/yaml.ts';
import { type Periodical, periodicalSchema } from '../schema.ts';

/** Absolute path of the folder that holds one folder an issue. */
export function contentRoot(): string {
  return resolve(process.env.ARCHIVE_CONTENT ?? 'content/issues');
}

/** `periodical.yaml` beside the issues, else one folder up, else the project's own. Throws a Chinese message where it is wrong. */
export function readPeriodical(root = contentRoot()): Periodical {
  const candidates = [root, dirname(root), resolve('content')].map((folder) => join(folder, 'periodical.yaml'));
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined)
    throw new Error(`找不到 periodical.yaml，找过：${candidates.map(shownPath).join('、')}。请把它放回其中一处`);
  return readYaml(readFileSync(path, 'utf8'), shownPath(path), periodicalSchema);
}

/** A folder for what can be computed again, one for each archive, so that building another one keeps this one's. */
export function cacheFolder(root = contentRoot()): string {
  return resolve('.cache', createHash('sha256').update(root).digest('hex').slice(0, 12));
}

/** A path as a person in the project's folder would type it. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}
