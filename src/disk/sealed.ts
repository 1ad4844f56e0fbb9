/** Folders that can be computed again, each kept with a digest of what it holds: one that is damaged counts as none. */
import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFiles } from './digest.ts';
import { readKept, writeKept } from './kept.ts';

const SEAL = 'seal.json';

/**
 * Fills `folder` unless it is whole, and marks it as used now. `parts`: what in it is looked at. `build` writes a folder; where it resolves to false,
 * so does this, and nothing is kept.
 */
export async function sealedFolder(
  folder: string,
  parts: readonly string[],
  build: (draft: string) => Promise<boolean>,
): Promise<boolean> {
  const seal = join(folder, SEAL);
  const contents = (): string => digestOfFiles(parts.map((part) => join(folder, part)));
  if ((await readKept<string>(seal)) !== contents()) {
    const draft = `${folder}.new`;
    for (const old of [folder, draft]) rmSync(old, { recursive: true, force: true });
    if (!(await build(draft))) return false;
    renameSync(draft, folder);
    await writeKept(seal, contents());
  }
  const now = new Date();
  utimesSync(folder, now, now);
  return true;
}
