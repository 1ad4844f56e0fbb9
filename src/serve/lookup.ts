/** Which file of the site a path names. */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { standing } from '../disk/folder.ts';

/** The folder of the site as it lies there at this moment. */
export interface Root {
  path: string;
  /** Another folder in its place has another one. */
  id: string;
}

/** A file, from the root of the site, with `/` in front; or a page whose address lacks the slash at its end. */
export type Found = { file: string } | 'without slash';

/** Builds put another folder in the place of this one within a moment: as often as this may the moment be met. */
const ATTEMPTS = 5;
const INDEX = 'index.html';

/** Undefined where there is no such folder. */
export async function rootOf(folder: string, attempts = ATTEMPTS): Promise<Root | undefined> {
  try {
    const path = await realpath(standing(folder));
    const { dev, ino } = await stat(path);
    return { path, id: `${dev}:${ino}` };
  } catch {
    return attempts > 1 ? rootOf(folder, attempts - 1) : undefined;
  }
}

/** `path`: as in an address, relative to the root. Undefined where it names no file, or a link leads out of the site. */
export async function lookUp(root: Root, path: string): Promise<Found | undefined> {
  try {
    const named = await realpath(join(root.path, decodeURIComponent(path)));
    const asFolder = path === '' || path.endsWith('/');
    const file = (await stat(named)).isDirectory() ? await realpath(join(named, INDEX)) : named;
    if (!file.startsWith(root.path + sep) || !(await stat(file)).isFile()) return undefined;
    if (asFolder !== (file !== named)) return asFolder ? undefined : 'without slash';
    return { file: file.slice(root.path.length).split(sep).join('/') };
  } catch {
    // No such file, too long a name, or an address that no encoding gives.
    return undefined;
  }
}
