/** A finished folder takes the place of an old one. Whoever looks finds the old or the new, never half of either. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { withLockHeld } from './lock.ts';

/** Folders beside `folder`: what is being written, and what it takes the place of. */
export const freshOf = (folder: string): string => join(dirname(folder), `.${basename(folder)}.new`);
const asideOf = (folder: string): string => join(dirname(folder), `.${basename(folder)}.old`);

/** Where what `folder` holds lies at this moment: between the two renames of `swap`, or after a kill there, the old one lies aside. */
export const standing = (folder: string): string =>
  !existsSync(folder) && existsSync(asideOf(folder)) ? asideOf(folder) : folder;

const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

/** `write` makes the new folder at the path that it is given; where it fails, `folder` stays as it was. One program at a time. `leave` is given the old one. */
export function writeFolder<Result>(
  folder: string,
  write: (draft: string) => Promise<Result>,
  leave = remove,
): Promise<Result> {
  return withLockHeld(join(dirname(folder), `.${basename(folder)}.lock`), async () => {
    finishInterrupted(folder);
    try {
      const result = await write(freshOf(folder));
      swap(folder, leave);
      return result;
    } catch (error) {
      rmSync(freshOf(folder), { recursive: true, force: true });
      throw error;
    }
  });
}

/** Under a lock. `freshOf(folder)` becomes `folder`. Before the first rename the folder is the old one, after the second the new one. */
export function swap(folder: string, leave = remove): void {
  flush(freshOf(folder));
  const old = existsSync(folder);
  if (old) renameSync(folder, asideOf(folder));
  try {
    renameSync(freshOf(folder), folder);
  } catch (error) {
    if (old) renameSync(asideOf(folder), folder);
    throw error;
  }
  flush(dirname(folder));
  if (old) leave(asideOf(folder));
}

/** Under a lock. A run that was killed between its two renames left the old folder aside: it comes back. */
export function finishInterrupted(folder: string): void {
  const aside = asideOf(folder);
  if (existsSync(aside)) {
    if (existsSync(folder)) rmSync(aside, { recursive: true });
    else renameSync(aside, folder);
  }
  rmSync(freshOf(folder), { recursive: true, force: true });
}

/** A power cut must not undo a rename after the old folder is gone. */
function flush(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
