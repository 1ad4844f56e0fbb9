/** `manifest-sha256.txt`: a digest for each file of a folder, in the form of BagIt (RFC 8493, 2.1.3), which `sha256sum -c` reads too. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

export const MANIFEST = 'manifest-sha256.txt';

/** Writes the manifest of `folder` into it, over every file but itself; files in the order of their names. */
export async function writeManifest(folder: string): Promise<void> {
  const lines: string[] = [];
  for (const name of await filesOf(folder)) lines.push(`${await digestOf(join(folder, name))}  ${encode(name)}\n`);
  await writeFile(join(folder, MANIFEST), lines.join(''));
}

/** Name → digest. Undefined where the text is no manifest. */
export function parseManifest(text: string): Map<string, string> | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  const entries = lines.map((line) => /^([0-9a-f]{64}) [ *](.+)$/u.exec(line));
  if (entries.includes(null)) return undefined;
  return new Map(entries.map((entry) => [decode(entry?.[2] ?? ''), entry?.[1] ?? '']));
}

/** Every file below `folder` but the manifest, as BagIt writes paths: with `/`. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .filter((name) => name !== MANIFEST)
    .sort();
}

export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** BagIt encodes the characters that would end a line, and the one that it encodes with. */
const encode = (name: string): string =>
  name.replace(/[%\r\n]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const decode = (name: string): string => name.replace(/%(?:25|0D|0A)/giu, (code) => decodeURIComponent(code));
