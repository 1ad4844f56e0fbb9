/** Puts right what a killed run left in a folder of issues: an issue is the old one or the new one, never half of either. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.ts';

/** Folders beside an issue's own: what is being written, and what it takes the place of. */
export const freshOf = (folder: string): string => join(dirname(folder), `.${basename(folder)}.new`);
export const asideOf = (folder: string): string => join(dirname(folder), `.${basename(folder)}.old`);
export const lockOf = (root: string): string => join(root, '.lock');

/** For whoever is about to read the issues of `root`: nothing to do and nothing written unless a run was killed. */
export function recoverInterrupted(root: string): void {
  if (interruptedIn(root).length > 0)
    withLock(lockOf(root), () => {
      for (const id of interruptedIn(root)) finishInterrupted(join(root, id));
    });
}

/** Under the lock. A run that was killed between its two renames left the old folder aside: it comes back. */
export function finishInterrupted(folder: string): void {
  const aside = asideOf(folder);
  if (existsSync(aside)) {
    if (existsSync(folder)) rmSync(aside, { recursive: true });
    else renameSync(aside, folder);
  }
  rmSync(freshOf(folder), { recursive: true, force: true });
}

function interruptedIn(root: string): string[] {
  const names = existsSync(root) ? readdirSync(root) : [];
  return [...new Set(names.flatMap((name) => /^\.(\d{4}-\d{2,3})\.(?:new|old)$/u.exec(name)?.[1] ?? []))];
}
