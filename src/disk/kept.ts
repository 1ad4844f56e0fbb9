/** Values that can be computed again, kept in files. An entry that is damaged counts as none, so that whoever spoils the cache loses time only. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { digestOf } from './digest.ts';

/** Characters of a digest that stand before the value. */
const SEAL = 64;

/** Thousands of small files are read so: one at a time takes a quarter of the processor that a pool of threads does. */
export async function readKept<Value>(path: string): Promise<Value | undefined> {
  const text = textIn(path);
  const value = text.slice(SEAL);
  return value !== '' && digestOf(value) === text.slice(0, SEAL) ? (JSON.parse(value) as Value) : undefined;
}

/** Renamed into place: a program that is stopped midway leaves no half an entry. */
export async function writeKept(path: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  const draft = `${path}.${randomUUID()}`;
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, digestOf(text) + text);
  renameSync(draft, path);
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
