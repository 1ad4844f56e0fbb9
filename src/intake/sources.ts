/** Which files to ingest, from what the editor typed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { issueId, ledgerSchema } from '../schema.ts';

/** Largest source that is read, bytes: a printed issue has a tenth of a per mille of it. */
const LARGEST = 64 * 2 ** 20;

export interface Source {
  /** As typed: named in messages. */
  path: string;
  bytes: Uint8Array;
  sha256: string;
  /** Issue id that the file's or the folder's name gives. */
  nameId?: string;
}

/** A folder stands for the `source.txt` in it. Returns the reason where there is nothing to read. */
export function readSource(path: string): Source | { reason: string } {
  if (!existsSync(path)) return { reason: '找不到这个文件，请检查路径' };
  const file = statSync(path).isDirectory() ? join(path, 'source.txt') : path;
  if (!existsSync(file)) return { reason: '这个文件夹里没有 source.txt' };
  if (!statSync(file).isFile()) return { reason: '这不是普通文件' };
  if (statSync(file).size > LARGEST)
    return { reason: `文件大于 ${LARGEST / 2 ** 20} MB，不像一期刊物的文本；请检查是否选错了文件` };
  const bytes = readFileSync(file);
  const names = [basename(file).replace(/\.[^.]+$/u, ''), basename(dirname(resolve(file)))];
  const nameId = names.find((name) => issueId.safeParse(name).success);
  return { path: file, bytes, sha256: digest(bytes), ...(nameId ? { nameId } : {}) };
}

/** Every `source.txt` in the folders of `out`; with `changed`, only those that differ from what was ingested. */
export function sourcesIn(out: string, changed: boolean): string[] {
  if (!existsSync(out)) return [];
  const folders = readdirSync(out)
    .filter((name) => issueId.safeParse(name).success)
    .toSorted();
  const paths = folders.map((name) => join(out, name, 'source.txt')).filter((path) => existsSync(path));
  return changed ? paths.filter((path) => digest(readFileSync(path)) !== ingestedDigest(dirname(path))) : paths;
}

function ingestedDigest(folder: string): string | undefined {
  const path = join(folder, 'ledger.json');
  if (!existsSync(path)) return undefined;
  try {
    return ledgerSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).source.sha256;
  } catch {
    return undefined;
  }
}

export const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
