/** Files of the new site, each written once or taken over from the last one. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256Of } from '../disk/digest.ts';
import type { Made } from './job.ts';
import { isIntact, type Kept, markOf, takeOver } from './kept.ts';

export interface Putter {
  made: Made;
  /** Takes the file over that showed the same. Returns false where there is none. */
  keep(name: string, key: string): boolean;
  /** Takes over every file below a folder that showed the same; returns false where there is none, or one is spoilt. */
  keepAll(folder: string, key: string): boolean;
  /** Writes the file, unless the last one had the same bytes. */
  put(name: string, bytes: Uint8Array, key?: string): void;
  /** Links what the last build left below a folder, for whoever fills it: a file there is only ever replaced, never written into. */
  adopt(folder: string): void;
  /** Counts as made what stands below a folder now. */
  own(folder: string, key?: string): void;
}

export function putter(draft: string, out: string, files: Kept['files']): Putter {
  const made: Made = {};
  const folders = new Set<string>();
  /** Name of a file that was linked → its mark. */
  const adopted = new Map<string, string>();
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
  const note = (name: string, sha256: string, key?: string): void => {
    made[name] = { sha256, ...(key === undefined ? {} : { key }) };
  };
  const take = (name: string, sha256: string, key?: string): void => {
    takeOver(join(out, name), placeOf(name));
    note(name, sha256, key);
  };
  const below = (folder: string): string[] => Object.keys(files).filter((name) => name.startsWith(folder));
  return {
    made,
    keep(name, key) {
      const file = intact(name);
      if (!file || file.key !== key) return false;
      take(name, file.sha256, key);
      return true;
    },
    keepAll(folder, key) {
      const names = below(folder).filter((name) => files[name]?.key === key);
      if (names.length === 0 || !names.every(intact)) return false;
      for (const name of names) take(name, files[name]?.sha256 ?? '', key);
      return true;
    },
    put(name, bytes, key) {
      const sha256 = sha256Of(bytes);
      if (intact(name)?.sha256 === sha256) return take(name, sha256, key);
      writeFileSync(placeOf(name), bytes);
      note(name, sha256, key);
    },
    adopt(folder) {
      for (const name of below(folder).filter(intact)) {
        takeOver(join(out, name), placeOf(name));
        adopted.set(name, markOf(lstatSync(join(draft, name))));
      }
    },
    own(folder, key) {
      if (!existsSync(join(draft, folder))) return;
      for (const entry of readdirSync(join(draft, folder), { withFileTypes: true })) {
        const name = `${folder}${entry.name}`;
        if (entry.isDirectory()) this.own(`${name}/`, key);
        else if (made[name] === undefined) note(name, digestIn(name), key);
      }
    },
  };

  function digestIn(name: string): string {
    const path = join(draft, name);
    const isOld = adopted.has(name) && adopted.get(name) === markOf(lstatSync(path));
    return (isOld ? files[name]?.sha256 : undefined) ?? sha256Of(readFileSync(path));
  }
}
