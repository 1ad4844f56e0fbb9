/** Whether a folder is still what its manifest says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, entriesOf, MANIFEST, parseManifest } from './manifest.ts';

export interface Verdict {
  /** Files that the manifest names. */
  files: number;
  /** What differs, in Chinese, a line each; empty where all is as it was. */
  findings: string[];
}

/** What differs in one place. */
interface Difference {
  /** From the folder, with `/`. */
  name: string;
  fault: 'missing' | 'changed' | 'unlisted' | 'no file' | 'empty folder';
}

const FAULTS: Readonly<Record<Difference['fault'], string>> = {
  missing: '缺失',
  changed: '内容有变',
  unlisted: '清单里没有',
  'no file': '不是普通文件（链接、管道之类）',
  'empty folder': '空文件夹，清单里没有',
};
/** Findings that are printed. */
const SHOWN = 20;

export async function verify(folder: string): Promise<Verdict> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  const wanted = text === undefined ? undefined : parseManifest(text);
  if (!wanted)
    return {
      files: 0,
      findings: [`${join(folder, MANIFEST)}：${text === undefined ? '没有这个文件' : '不是校验清单'}`],
    };
  const differences = await differencesIn(folder, wanted);
  return { files: wanted.size, findings: differences.map(({ name, fault }) => `${name}：${FAULTS[fault]}`) };
}

/** `wanted`: name → digest. */
async function differencesIn(folder: string, wanted: ReadonlyMap<string, string>): Promise<Difference[]> {
  const present = new Map((await entriesOf(folder)).map(({ name, kind }) => [name, kind]));
  const found: Difference[] = [];
  for (const [name, digest] of wanted) {
    const kind = present.get(name);
    if (kind === undefined) found.push({ name, fault: 'missing' });
    else if (kind === 'file' && (await digestOf(join(folder, name))) !== digest) found.push({ name, fault: 'changed' });
  }
  for (const [name, kind] of present) {
    // What is missing there is told already.
    if (kind === 'empty folder' && [...wanted.keys()].some((file) => file.startsWith(`${name}/`))) continue;
    if (kind !== 'file') found.push({ name, fault: kind });
    else if (!wanted.has(name)) found.push({ name, fault: 'unlisted' });
  }
  return found;
}

/** The first of them, and how many there are. */
export const cut = (findings: readonly string[]): string[] =>
  findings.length > SHOWN ? [...findings.slice(0, SHOWN), `……共 ${findings.length} 处`] : [...findings];
