/** Folders that can be computed again, each kept with a digest of what it holds: one that is damaged counts as none. */
import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFiles } from './digest.ts';
import { readKept, writeKept } from './kept.ts';

const SEAL = 'seal.json';

/** Marks the folder as used now where it is whole. `parts`: what in it is looked at. */
export async function isWhole(folder: string, parts: readonly string[]): Promise<boolean> {
  if ((await readKept<string>(join(folder, SEAL))) !== contentsOf(folder, parts)) return false;
  const now = new Date();
  utimesSync(folder, now, now);
  return true;
}

const contentsOf = (folder: string, parts: readonly string[]): string =>
  digestOfFiles(parts.map((part) => join(folder, part)));

/**
 * Fills `folder` unless it is whole, and marks it as used now. `build` writes a folder; where it resolves to false,
 * so does this, and nothing is kept.
 */
export async function sealedFolder(
  folder: string,
  parts: readonly string[],
  build: (draft: string) => Promise<boolean>,
): Promise<boolean> {
  if (await isWhole(folder, parts)) return true;
  const draft = `${folder}.new`;
  for (const old of [folder, draft]) rmSync(old, { recursive: true, force: true });
  if (!(await build(draft))) return false;
  renameSync(draft, folder);
  await writeKept(join(folder, SEAL), contentsOf(folder, parts));
  return true;
}
