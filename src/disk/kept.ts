/** Values that can be computed again, kept in files. An entry that is damaged counts as none, so that whoever spoils the cache loses time only. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { digestOf } from './digest.ts';

/** Characters of a digest that stand before the value. */
const SEAL = 64;

export async function readKept<Value>(path: string): Promise<Value | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const value = text.slice(SEAL);
  return value !== '' && digestOf(value) === text.slice(0, SEAL) ? (JSON.parse(value) as Value) : undefined;
}

/** Renamed into place: a program that is stopped midway leaves no half an entry. */
export async function writeKept(path: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  const draft = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, digestOf(text) + text);
  await rename(draft, path);
}
