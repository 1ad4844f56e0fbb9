/** Puts right what a killed run left in a folder of issues: an issue is the old one or the new one, never half of either. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { finishInterrupted } from './folder.ts';
import { withLock } from './lock.ts';

export const lockOf = (root: string): string => join(root, '.lock');

/** For whoever is about to read the issues of `root`: nothing to do and nothing written unless a run was killed. */
export function recoverInterrupted(root: string): void {
  if (interruptedIn(root).length > 0)
    withLock(lockOf(root), () => {
      for (const id of interruptedIn(root)) finishInterrupted(join(root, id));
    });
}

function interruptedIn(root: string): string[] {
  const names = existsSync(root) ? readdirSync(root) : [];
  return [...new Set(names.flatMap((name) => /^\.(\d{4}-\d{2,3})\.(?:new|old)$/u.exec(name)?.[1] ?? []))];
}
