/** Publishes a built site into a folder of releases, and takes the last one back. */
import { existsSync, utimesSync } from 'node:fs';
import { withLockHeld } from '../disk/lock.ts';
import { verify } from '../fixity/verify.ts';
import { type Copied, copyRelease, nameOf } from './copy.ts';
import { clearLeftovers, currentIn, lockPath, obstacleIn, type Refused, type Release, releasePath } from './folder.ts';
import { beforeCurrent, remove, removeOld, switchTo, withdrawnIn } from './switch.ts';

export interface Published {
  name: string;
  /** Absent where the release was there already. */
  copied?: Copied;
  /** It was served already: nothing was done. */
  unchanged: boolean;
  /** Names of older releases that were removed. */
  removed: string[];
}

/** `keep`: releases to leave, the new one included; 1 at least. */
export async function publish(site: string, target: string, keep: number): Promise<Published | Refused> {
  const { findings } = await verify(site);
  if (findings.length > 0) return { reason: [`${site} 与校验清单不符，没有发布：`, ...findings].join('\n') };
  const obstacle = obstacleIn(target);
  if (obstacle !== undefined) return { reason: obstacle };
  const name = await nameOf(site);
  return withLockHeld(lockPath(target), async () => {
    clearLeftovers(target);
    const served = currentIn(target);
    const path = releasePath(target, name);
    const copied = existsSync(path) ? await damageOf(path) : await copyRelease(site, target, name, served?.path);
    if (copied && 'reason' in copied) return copied;
    if (served?.name === name) return { name, unchanged: true, removed: [] };
    return { name, ...(copied ? { copied } : {}), unchanged: false, removed: serve(target, name, keep) };
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
    const damage = await damageOf(before.path);
    if (damage) return damage;
    switchTo(target, before.name);
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

async function damageOf(release: string): Promise<Refused | undefined> {
  const { findings } = await verify(release);
  return findings.length > 0 ? { reason: [`${release} 被改动过，没有换上：`, ...findings].join('\n') } : undefined;
}
