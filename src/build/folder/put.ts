/** Files of the new site, each written once or taken over from the last one. Its folder may hold the site before last (`spare.ts`). */
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256Of } from '../../disk/digest.ts';
import { takeOver } from '../../disk/take-over.ts';
import type { Made } from '../process/job.ts';
import { isIntact, type Kept, type KeptFile, markOf } from './kept.ts';
import { makeFolder, remove, removeAllBut } from './spare.ts';

export interface Putter {
  made: Made;
  /** Takes the file over that showed the same. Returns false where there is none. */
  keep(name: string, key: string): boolean;
  /** Takes over every file below a folder that showed the same; returns false where there is none, or one is spoilt. */
  keepAll(folder: string, key: string): boolean;
  /** Writes the file, unless the last one had the same bytes. */
  put(name: string, bytes: Uint8Array, key?: string): void;
  /** Has below a folder what the last build left there, and nothing else, for whoever fills it: a file there is only ever replaced, never written into. */
  adopt(folder: string): void;
  /** Has nothing below a folder but what `keepAll` will take for one of these keys, for whoever fills it in any way. */
  clear(folder: string, keys: readonly string[]): void;
  /** Counts as made what stands below a folder now. */
  own(folder: string, key?: string): void;
}

export function putter(draft: string, out: string, files: Kept['files']): Putter {
  const made: Made = {};
  const folders = new Set<string>();
  const at = (name: string): string => join(draft, name);
  /** Name of a file that was linked → its mark. */
  const adopted = new Map<string, string>();
  /** Path of a file that is to be made in the draft: its folder is there, and it is not. */
  const placeOf = (name: string): string => {
    const folder = dirname(at(name));
    if (!folders.has(folder)) makeFolder(draft, folder);
    folders.add(folder);
    remove(at(name));
    return at(name);
  };
  const intact = (name: string) => {
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    return file && isIntact(join(out, name), file) ? file : undefined;
  };
  const note = (name: string, sha256: string, key?: string): void => {
    made[name] = { sha256, ...(key === undefined ? {} : { key }) };
  };
  /** The site before last may have the same file. */
  const link = (name: string, file: KeptFile): void => {
    if (!isIntact(at(name), file)) takeOver(join(out, name), placeOf(name));
  };
  const take = (name: string, file: KeptFile, key?: string): void => {
    link(name, file);
    note(name, file.sha256, key);
  };
  let byKey: Map<string | undefined, [string, KeptFile][]> | undefined;
  /** Files of this key below a folder; none where one of them is spoilt. */
  const wholeOf = (folder: string, key: string): [string, KeptFile][] => {
    byKey ??= Map.groupBy(Object.entries(files), ([, file]) => file.key);
    const own = byKey.get(key)?.filter(([name]) => name.startsWith(folder)) ?? [];
    return own.every(([name]) => intact(name)) ? own : [];
  };
  return {
    made,
    keep(name, key) {
      const file = intact(name);
      if (!file || file.key !== key) return false;
      take(name, file, key);
      return true;
    },
    keepAll(folder, key) {
      const whole = wholeOf(folder, key);
      for (const [name, file] of whole) take(name, file, key);
      return whole.length > 0;
    },
    put(name, bytes, key) {
      const sha256 = sha256Of(bytes);
      const file = intact(name);
      if (file?.sha256 === sha256) return take(name, file, key);
      writeFileSync(placeOf(name), bytes);
      note(name, sha256, key);
    },
    adopt(folder) {
      const names = Object.keys(files).filter((name) => name.startsWith(folder) && intact(name));
      removeAllBut(draft, folder, new Set(names));
      for (const name of names) {
        link(name, files[name] as KeptFile);
        adopted.set(name, markOf(lstatSync(at(name))));
      }
    },
    clear(folder, keys) {
      // Whoever fills it may write into what is there, and what is there may be a file of the last site.
      const left = keys.flatMap((key) => wholeOf(folder, key)).filter(([name, file]) => isIntact(at(name), file));
      removeAllBut(draft, folder, new Set(left.map(([name]) => name)));
    },
    own(folder, key) {
      if (!existsSync(at(folder))) return;
      for (const entry of readdirSync(at(folder), { withFileTypes: true })) {
        const name = `${folder}${entry.name}`;
        if (entry.isDirectory()) this.own(`${name}/`, key);
        else if (made[name] === undefined) note(name, digestIn(name), key);
      }
    },
  };

  function digestIn(name: string): string {
    const isOld = adopted.has(name) && adopted.get(name) === markOf(lstatSync(at(name)));
    return (isOld ? files[name]?.sha256 : undefined) ?? sha256Of(readFileSync(at(name)));
  }
}
