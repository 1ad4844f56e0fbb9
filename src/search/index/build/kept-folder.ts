/** A folder of files whose names tell what they hold: one that is there already is not written again. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIGEST } from '../bytes/store.ts';

export interface KeptFolder {
  /** Writes files, compressed, under the names that the digest of all of them gives; returns that. */
  put: (files: readonly Uint8Array[], nameOf: (digest: string, file: number) => string) => string;
  /** Counts files as put that are there; false, and nothing, where one is not. */
  keep: (files: readonly string[]) => boolean;
  /** Removes what was not put. */
  end: () => Kept;
}

export interface Kept {
  files: number;
  /** How many of them were not there before. */
  written: number;
}

/** Ends the name of a file that is not yet whole. */
const DRAFT = '.draft';

export function keptFolder(path: string): KeptFolder {
  mkdirSync(path, { recursive: true });
  const there = new Set(readdirSync(path));
  const names = new Set<string>();
  let written = 0;
  const claim = (name: string): void => {
    if (names.has(name)) throw new Error(`${name} would be written twice`);
    names.add(name);
  };
  const write = (name: string, bytes: Uint8Array): void => {
    claim(name);
    const file = join(path, name);
    if (there.has(name)) return;
    // Renamed into place: a build that is stopped midway leaves no half a file.
    writeFileSync(file + DRAFT, gzipSync(bytes));
    renameSync(file + DRAFT, file);
    written += 1;
  };
  return {
    put: (files, nameOf) => {
      const digest = digestOfContents(files);
      for (const [at, bytes] of files.entries()) write(nameOf(digest, at), bytes);
      return digest;
    },
    keep: (files) => {
      if (!files.every((name) => there.has(name))) return false;
      for (const name of files) claim(name);
      return true;
    },
    end: () => {
      for (const name of readdirSync(path)) if (!names.has(name)) rmSync(join(path, name));
      return { files: names.size, written };
    },
  };
}

/** See `DIGEST`. */
export function digestOfContents(files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(bytes);
  const digits = hash.digest('hex').slice(0, DIGEST);
  return digits.replace(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
