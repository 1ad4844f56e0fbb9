/** Which release is served, and which are kept. Each step is one rename, so that a server finds a whole release at any moment. */
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { currentIn, currentPath, type Release, releasePath, releasesIn } from './folder.ts';

/** A link beside the old one takes its place by a rename: `ln -sfn` would delete the old one first. */
export function switchTo(target: string, name: string): void {
  const next = releasePath(target, `.link-${name}`);
  symlinkSync(join('releases', name), next);
  renameSync(next, currentPath(target));
}

/** The release that was published before the one that is served. */
export function beforeCurrent(target: string): Release | undefined {
  const current = currentIn(target);
  return current && releasesIn(target).find(({ time }) => time < current.time);
}

/** Releases that were published after the one that is served: taken back, or never switched to. */
export function withdrawnIn(target: string): Release[] {
  const current = currentIn(target);
  return current ? releasesIn(target).filter(({ time }) => time > current.time) : releasesIn(target);
}

/** Leaves the newest `keep`, which the served one is of. Returns the names of those removed. */
export function removeOld(target: string, keep: number): string[] {
  const old = releasesIn(target).slice(keep);
  for (const release of old) remove(target, release);
  return old.map(({ name }) => name);
}

/** Out of its name first: a run that is killed here leaves no half of a release. */
export function remove(target: string, { name, path }: Release): void {
  const aside = releasePath(target, `.old-${name}`);
  renameSync(path, aside);
  rmSync(aside, { recursive: true });
}
