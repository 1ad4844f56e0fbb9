/** Digests, by which is told what has changed. Those of files read them whole: a time of change can lie. */
import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Of one value as it is, as `sha256sum` prints it. */
export const sha256Of = (bytes: Uint8Array | string): string => hash('sha256', bytes);

/** Of values in their order; none of them can pass for two. */
export function digestOf(...values: readonly (string | Uint8Array | undefined)[]): string {
  // Short texts are most of what is digested: at once, they take a third of the time.
  if (values.every((value) => typeof value !== 'object'))
    return sha256Of(values.map((value) => headOf(value) + (value ?? '')).join(''));
  const all = createHash('sha256');
  for (const value of values) all.update(headOf(value)).update(value ?? '');
  return all.digest('hex');
}

const headOf = (value: string | Uint8Array | undefined): string => `${value === undefined ? '-' : value.length}:`;

/** Of files and of all that lies in folders, names included; what is absent counts as absent. Links are followed. */
export function digestOfFiles(paths: readonly string[]): string {
  return digestOf(...paths.flatMap((path) => [path, ...contentsOf(path)]));
}

function contentsOf(path: string): (string | Uint8Array | undefined)[] {
  if (!existsSync(path)) return [undefined];
  if (!statSync(path).isDirectory()) return [readFileSync(path)];
  const names = readdirSync(path).sort();
  return [String(names.length), ...names.flatMap((name) => [name, ...contentsOf(join(path, name))])];
}
