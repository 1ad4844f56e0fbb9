/** A finished folder, on whatever disk, takes the place of an old one. */
import { cp, rename } from 'node:fs/promises';
import { writeFolder } from '../../disk/folder.ts';

/** Where it fails, `target` is as it was. `leave` is given the old folder. */
export const replaceFolder = (target: string, draft: string, leave: (old: string) => void): Promise<void> =>
  writeFolder(target, (fresh) => move(draft, fresh), leave);

/** A rename where both are on one disk, else a copy. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}
