/**
 * The site before last. Most of its files are those of the next one too, so the next is made in its folder: to link thousands of files anew, and to remove
 * as many links, would take longer than what changed.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** `draft` is the spare folder where there is one. */
export function useSpare(spare: string, draft: string): void {
  if (existsSync(spare)) renameSync(spare, draft);
}

/** The folder of the last site is the spare one now; on another disk it goes. */
export function becomeSpare(old: string, spare: string): void {
  try {
    rmSync(spare, { recursive: true, force: true });
    mkdirSync(dirname(spare), { recursive: true });
    renameSync(old, spare);
  } catch {
    rmSync(old, { recursive: true, force: true });
  }
}

/** Files below `folder` that are not wanted go, and so do folders that hold none. Names are from `root`, with `/`. */
export function removeAllBut(root: string, folder: string, wanted: ReadonlySet<string>): void {
  if (existsSync(join(root, folder))) sweep(root, folder, wanted);
}

/** Whether anything is left. */
function sweep(root: string, folder: string, wanted: ReadonlySet<string>): boolean {
  let isAnyLeft = false;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const name = `${folder}${entry.name}`;
    const isLeft = entry.isDirectory() ? sweep(root, `${name}/`, wanted) : entry.isFile() && wanted.has(name);
    if (isLeft) isAnyLeft = true;
    else if (entry.isDirectory()) rmdirSync(join(root, name));
    else unlinkSync(join(root, name));
  }
  return isAnyLeft;
}

/** A file, a folder with all that it holds, or nothing. Mostly the last or the first, for which `rmSync` takes ten times as long. */
export function remove(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) rmSync(path, { recursive: true });
  else if (stats) unlinkSync(path);
}

/** `folder` below `root`; a file that stands in its way goes. */
export function makeFolder(root: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (folder === root || stats?.isDirectory()) throw error;
    makeFolder(root, dirname(folder));
    if (stats) rmSync(folder);
    mkdirSync(folder, { recursive: true });
  }
}
