/** What the last build left: every file with its digest and the mark by which the disk tells it from another. A file that still bears its mark is taken over. */
import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, MANIFEST } from '../../fixity/manifest.ts';

export interface KeptFile {
  sha256: string;
  /** Of what the page shows; absent for a file that is made each time. */
  key?: string;
  /** See `markOf`. */
  mark: string;
}

export interface Kept {
  /** Absolute path of the folder. */
  out: string;
  /** Of all that the site was made of. */
  inputs: string;
  files: Record<string, KeptFile>;
}

/** Changes when the file is written, replaced or cut. */
export const markOf = ({ size, mtimeMs, ino }: Stats): string => `${size} ${mtimeMs} ${ino}`;

export function isIntact(path: string, { mark }: KeptFile): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && markOf(stats) === mark;
}

/** `out` holds these files, and nothing else. */
export async function isAsBuilt(out: string, { files }: Kept): Promise<boolean> {
  const entries = await entriesOf(out).catch(() => []);
  const names = Object.keys(files).filter((name) => name !== MANIFEST);
  const known = files[MANIFEST];
  return (
    entries.length === names.length &&
    known !== undefined &&
    isIntact(join(out, MANIFEST), known) &&
    entries.every(({ name }) => {
      const file = files[name];
      return file !== undefined && isIntact(join(out, name), file);
    })
  );
}
