/** What lies in a folder of releases, read from the disk each time. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

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

/** Characters of a release's name, of the 64 of its digest. */
export const NAME_LENGTH = 12;
const NAME = new RegExp(`^[0-9a-f]{${NAME_LENGTH}}$`, 'u');
const LINK = new RegExp(`^releases/([0-9a-f]{${NAME_LENGTH}})/?$`, 'u');

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

/** Under the lock: whatever is in progress now was left by a run that was killed. */
export function clearLeftovers(target: string): void {
  const folder = join(target, 'releases');
  mkdirSync(folder, { recursive: true });
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
