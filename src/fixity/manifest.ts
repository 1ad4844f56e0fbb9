/** `manifest-sha256.txt`: a digest for each file of a folder, in the form of BagIt (RFC 8493, 2.1.3), which `sha256sum -c` reads too. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { sha256Of } from '../disk/digest.ts';

export const MANIFEST = 'manifest-sha256.txt';

/** Name → digest of every file but the manifest, in the order of their names. `known`: of files that need not be read again. */
export async function digestsOf(
  folder: string,
  known: (name: string) => string | undefined,
): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const name of await filesOf(folder)) digests.set(name, known(name) ?? (await digestOf(join(folder, name))));
  return digests;
}

/** Writes the manifest of `folder` into it, over every file but itself. */
export async function writeManifest(folder: string, digests?: ReadonlyMap<string, string>): Promise<void> {
  const lines = [...(digests ?? (await digestsOf(folder, () => undefined)))].map(
    ([name, digest]) => `${digest}  ${encode(name)}\n`,
  );
  await writeFile(join(folder, MANIFEST), lines.join(''));
}

/** Name → digest. Undefined where the text is no manifest, or names what lies outside its folder. */
export function parseManifest(text: string): Map<string, string> | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  const entries = lines.map((line) => /^([0-9a-f]{64}) [ *](.+)$/u.exec(line));
  if (entries.includes(null)) return undefined;
  const named = entries.map((entry): [string, string] => [decode(entry?.[2] ?? ''), entry?.[1] ?? '']);
  return named.every(([name]) => isInside(name)) ? new Map(named) : undefined;
}

const isInside = (name: string): boolean =>
  !name.includes('\\') && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

export interface ManifestEntry {
  /** From the folder, with `/`. */
  name: string;
  kind: 'file' | 'no file' | 'empty folder';
}

/** What lies below `folder`, the manifest apart, in the order of names. Links are not followed: what they lead to can change unseen. */
export async function entriesOf(folder: string): Promise<ManifestEntry[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const named = entries.map((entry) => ({
    name: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
    kind: entry.isFile() ? ('file' as const) : entry.isDirectory() ? ('empty folder' as const) : ('no file' as const),
  }));
  const held = new Set(named.map(({ name }) => dirname(name)));
  return named
    .filter(({ name, kind }) => !(name === MANIFEST && kind === 'file') && !(kind === 'empty folder' && held.has(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every file below `folder` but the manifest, as BagIt writes paths: with `/`. */
export const filesOf = async (folder: string): Promise<string[]> =>
  (await entriesOf(folder)).filter(({ kind }) => kind === 'file').map(({ name }) => name);

/** Of a file, which is read whole: none of a site is larger than memory. */
export const digestOf = async (path: string): Promise<string> => sha256Of(await readFile(path));

/** BagIt encodes the characters that would end a line, and the one that it encodes with. */
const encode = (name: string): string =>
  name.replace(/[%\r\n]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const decode = (name: string): string => name.replace(/%(?:25|0D|0A)/giu, (code) => decodeURIComponent(code));
