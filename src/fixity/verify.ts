/** Whether a folder is still what its manifest says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, filesOf, MANIFEST, parseManifest } from './manifest.ts';

export interface Verdict {
  /** Files that the manifest names. */
  files: number;
  /** What differs, in Chinese, a line each; empty where all is as it was. */
  findings: string[];
}

export async function verify(folder: string): Promise<Verdict> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  const wanted = text === undefined ? undefined : parseManifest(text);
  if (!wanted)
    return {
      files: 0,
      findings: [`${join(folder, MANIFEST)}：${text === undefined ? '没有这个文件' : '不是校验清单'}`],
    };
  const present = new Set(await filesOf(folder));
  const findings: string[] = [];
  for (const [name, digest] of wanted) {
    if (!present.has(name)) findings.push(`${name}：缺失`);
    else if ((await digestOf(join(folder, name))) !== digest) findings.push(`${name}：内容有变`);
  }
  for (const name of present) if (!wanted.has(name)) findings.push(`${name}：清单里没有`);
  return { files: wanted.size, findings };
}
