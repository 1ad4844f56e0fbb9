/** What lies in a folder of releases, read from the disk each time. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

export interface Release {
  name: string;
  path: string;
  /** When it was published, ms. */
  time: number;
}

/** A refusal: why, in Chinese. What was served is served still. */
export interface Refused {
  reason: string;
}

/** Characters of the 64 of its digest that a release is named by. Where a damaged release has that name, another one is `<digest>-2`. */
export const DIGEST_LENGTH = 12;
const DIGEST = `[0-9a-f]{${DIGEST_LENGTH}}`;
const NAME = new RegExp(`^(${DIGEST})(?:-\\d+)?$`, 'u');
const LINK = new RegExp(`^releases/(${DIGEST}(?:-\\d+)?)/?$`, 'u');

/** What a public file and folder need: the owner writes, the server's user reads. */
export const FILE_MODE = 0o644;
export const FOLDER_MODE = 0o755;

export const releasePath = (target: string, name: string): string => join(target, 'releases', name);
export const currentPath = (target: string): string => join(target, 'current');
export const lockPath = (target: string): string => join(target, 'releases', '.lock');

/** Newest first. */
export function releasesIn(target: string): Release[] {
  return namesIn(join(target, 'releases'))
    .filter((name) => NAME.test(name))
    .map((name) => ({ name, path: releasePath(target, name), time: statSync(releasePath(target, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
}

/** Releases of one site: the first is the newest. */
export const releasesOf = (target: string, digest: string): Release[] =>
  releasesIn(target).filter(({ name }) => NAME.exec(name)?.[1] === digest);

/** A name for one more of them. */
export function freeName(target: string, digest: string): string {
  const names = new Set(releasesIn(target).map(({ name }) => name));
  let name = digest;
  for (let number = 2; names.has(name); number++) name = `${digest}-${number}`;
  return name;
}

/** The release that is served, if any. */
export function currentIn(target: string): Release | undefined {
  const link = currentPath(target);
  const name = isLink(link) ? LINK.exec(readlinkSync(link))?.[1] : undefined;
  return releasesIn(target).find((release) => release.name === name);
}

/** Why nothing may be published into `target`, in Chinese: what others have put there is not ours to replace. */
export function obstacleIn(target: string): string | undefined {
  if (namesIn(target).length > 0 && !existsSync(join(target, 'releases')))
    return `${target} 里有别的文件，不是发布用的文件夹。请换一个空文件夹。`;
  const link = currentPath(target);
  const foreign = isLink(link) ? !LINK.test(readlinkSync(link)) : existsSync(link);
  return foreign ? `${link} 不是指向 releases/ 的链接，不能替换。请先移走它。` : undefined;
}

/** Whether `target` lies in the folder `site`, or is it, whatever links lead there. */
export function liesIn(site: string, target: string): boolean {
  const way = relative(realpathSync(site), realPlaceOf(resolve(target)));
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** Of a path that may not be there yet. */
const realPlaceOf = (path: string): string =>
  existsSync(path) ? realpathSync(path) : join(realPlaceOf(dirname(path)), basename(path));

/** Makes the folder of releases where it is not there yet, readable for a server of another user. */
export function prepare(target: string): void {
  for (const folder of [target, join(target, 'releases')]) {
    if (existsSync(folder)) continue;
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, FOLDER_MODE);
  }
}

/** Under the lock: whatever is in progress now was left by a run that was killed. */
export function clearLeftovers(target: string): void {
  const folder = join(target, 'releases');
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!/^\.(?:draft|old|link)-/u.test(entry.name)) continue;
    const path = join(folder, entry.name);
    // `rm` passes over a link that leads nowhere.
    if (entry.isSymbolicLink()) unlinkSync(path);
    else rmSync(path, { recursive: true });
  }
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
