/** Publishes a built site into a folder of releases, and takes the last one back. */
import { appendFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { standing } from '../disk/folder.ts';
import { withLockHeld } from '../disk/lock.ts';
import { MANIFEST } from '../fixity/manifest.ts';
import { cut, verify } from '../fixity/verify.ts';
import { copyRelease, digestNameOf } from './copy.ts';
import {
  clearLeftovers,
  currentIn,
  FILE_MODE,
  FOLDER_MODE,
  freeName,
  liesIn,
  lockPath,
  obstacleIn,
  prepare,
  type Refused,
  type Release,
  releasePath,
  releasesOf,
} from './folder.ts';
import { beforeCurrent, remove, removeOld, switchTo, withdrawnIn } from './switch.ts';

export interface Published {
  name: string;
  /** Files that were copied; absent where the release was there already. */
  files?: number;
  /** It was served already: nothing was done. */
  unchanged: boolean;
  /** Names of releases of this very site that had been damaged and were replaced. */
  mended: string[];
  /** Names of older releases that were removed. */
  removed: string[];
}

/** `keep`: releases to leave, the new one included; 1 at least. `remark`: goes into the history of the folder. */
export async function publish(built: string, target: string, keep: number, remark = ''): Promise<Published | Refused> {
  const site = standing(built);
  const { findings } = await verify(site);
  if (findings.length > 0) return { reason: [`${site} 与校验清单不符，没有发布：`, ...cut(findings)].join('\n') };
  if (liesIn(site, target))
    return { reason: `${target} 在网站文件夹 ${site} 里面，发布会改动网站自己。请换一个别处的文件夹。` };
  const obstacle = obstacleIn(target);
  if (obstacle !== undefined) return { reason: obstacle };
  prepare(target);
  return withLockHeld(lockPath(target), async () => {
    clearLeftovers(target);
    const digest = await digestNameOf(site);
    const served = currentIn(target)?.name;
    const { sound, damaged } = await assay(releasesOf(target, digest));
    const name = sound?.name ?? freeName(target, digest);
    const files = sound ? undefined : await copyRelease(site, target, name);
    if (typeof files === 'object') return files;
    const unchanged = name === served;
    const removed = unchanged ? [] : serve(target, name, keep);
    for (const release of damaged) if (!removed.includes(release.name)) remove(target, release);
    const mended = damaged.map((release) => release.name);
    if (!unchanged) note(target, `发布 ${name}`, remark);
    return {
      name,
      ...(files === undefined ? {} : { files }),
      unchanged,
      mended,
      removed: removed.filter((old) => !mended.includes(old)),
    };
  });
}

/** The release before the served one is served again. */
export async function takeBack(target: string): Promise<Release | Refused> {
  const obstacle = obstacleIn(target);
  if (obstacle !== undefined) return { reason: obstacle };
  const none = { reason: `${target} 里没有更早的版本，未改动。` };
  if (!currentIn(target)) return none;
  return withLockHeld(lockPath(target), async () => {
    const before = beforeCurrent(target);
    if (!before) return none;
    const { findings } = await verify(before.path);
    if (findings.length > 0) return { reason: [`${before.path} 被改动过，没有换上：`, ...cut(findings)].join('\n') };
    switchTo(target, before.name);
    note(target, `退回 ${before.name}`, '');
    return before;
  });
}

/** Makes `name` the newest and the served one; what had been taken back goes before, lest a later step back leads to it. */
function serve(target: string, name: string, keep: number): string[] {
  const withdrawn = withdrawnIn(target).filter((release) => release.name !== name);
  for (const release of withdrawn) remove(target, release);
  const now = new Date();
  utimesSync(releasePath(target, name), now, now);
  switchTo(target, name);
  return [...withdrawn.map((release) => release.name), ...removeOld(target, keep)];
}

/** Readable for a server of another user. */
const isOpen = ({ path }: Release): boolean =>
  (statSync(path).mode & FOLDER_MODE) === FOLDER_MODE &&
  (statSync(join(path, MANIFEST)).mode & FILE_MODE) === FILE_MODE;

/** One that is still what was built, and those that are not. */
async function assay(releases: readonly Release[]): Promise<{ sound?: Release; damaged: Release[] }> {
  const sound: Release[] = [];
  const damaged: Release[] = [];
  for (const release of releases) {
    const { findings } = await verify(release.path);
    (findings.length === 0 && isOpen(release) ? sound : damaged).push(release);
  }
  return { ...(sound[0] ? { sound: sound[0] } : {}), damaged };
}

/** One line each time what is served changes: when, what, and why it was published though a check said no. */
function note(target: string, what: string, remark: string): void {
  const line = [new Date().toISOString(), what, remark].filter((part) => part !== '').join(' ');
  appendFileSync(join(target, 'releases', HISTORY), `${line.replace(/\s*\n\s*/gu, ' ')}\n`);
}

export const HISTORY = 'history.txt';
