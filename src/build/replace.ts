/** A finished folder takes the place of an old one. */
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** `draft` becomes `target` where it is `finished`, and is gone afterwards either way. */
export async function replaceFolder(target: string, draft: string, finished: boolean): Promise<void> {
  if (finished) {
    const next = `${target}.next-${process.pid}`;
    await mkdir(dirname(target), { recursive: true });
    await move(draft, next);
    await rm(target, { recursive: true, force: true });
    await rename(next, target);
  }
  await rm(draft, { recursive: true, force: true });
}

/** A rename where both are on one disk, else a copy. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}
