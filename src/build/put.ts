/** Files of the new site, each written once or taken over from the last one. */
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Of } from '../disk/digest.ts';
import type { Made } from './job.ts';
import { isIntact, type Kept, takeOver } from './kept.ts';

export interface Putter {
  made: Made;
  /** Takes the file over that showed the same. Resolves to false where there is none. */
  keep(name: string, key: string): Promise<boolean>;
  /** Writes the file, unless the last one had the same bytes. */
  put(name: string, bytes: Uint8Array, key?: string): Promise<void>;
}

export function putter(draft: string, out: string, files: Kept['files']): Putter {
  const made: Made = {};
  const folders = new Set<string>();
  /** Path of the file in the draft, whose folder is there. */
  const placeOf = (name: string): string => {
    const path = join(draft, name);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return path;
  };
  const intact = (name: string) => {
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    return file && isIntact(join(out, name), file) ? file : undefined;
  };
  const take = async (name: string, sha256: string, key?: string): Promise<void> => {
    await takeOver(join(out, name), placeOf(name));
    made[name] = { sha256, ...(key === undefined ? {} : { key }) };
  };
  return {
    made,
    async keep(name, key) {
      const file = intact(name);
      if (!file || file.key !== key) return false;
      await take(name, file.sha256, key);
      return true;
    },
    async put(name, bytes, key) {
      const sha256 = sha256Of(bytes);
      if (intact(name)?.sha256 === sha256) return take(name, sha256, key);
      await writeFile(placeOf(name), bytes);
      made[name] = { sha256, ...(key === undefined ? {} : { key }) };
    },
  };
}
