/** Values that can be computed again, kept in files. An entry that is damaged counts as none, so that whoever spoils the cache loses time only. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256Of } from './digest.ts';

/** Bytes of a digest that stand before the value. */
const SEAL = 64;

/** Thousands of small files are read so: one at a time takes a quarter of the processor that a pool of threads does. */
export async function readKept<Value>(path: string): Promise<Value | undefined> {
  const bytes = readKeptBytes(path);
  return bytes && (JSON.parse(bytes.toString('utf8')) as Value);
}

export function readKeptBytes(path: string): Buffer | undefined {
  const entry = entryIn(path);
  const value = entry.subarray(SEAL);
  return value.length > 0 && sha256Of(value) === entry.toString('latin1', 0, SEAL) ? value : undefined;
}

export const writeKept = async (path: string, value: unknown): Promise<void> =>
  writeKeptBytes(path, Buffer.from(JSON.stringify(value)));

/** Renamed into place: a program that is stopped midway leaves no half an entry. */
export function writeKeptBytes(path: string, value: Uint8Array): void {
  const draft = `${path}.${randomUUID()}`;
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, Buffer.concat([Buffer.from(sha256Of(value)), value]));
  renameSync(draft, path);
}

function entryIn(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
