/** Which files to ingest, from what the editor typed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { sha256Of } from '../disk/digest.ts';
import { recoverInterrupted } from '../disk/recover.ts';
import { issueId, type LedgerData, ledgerSchema } from '../schema.ts';

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

/** What an issue's folder may call the file that was delivered. A text made from one of the others is not what was delivered. */
export const sourceNames: readonly string[] = ['source.docx', 'source.pdf', 'source.html', 'source.txt'];

/** The delivered file among the names of a folder. */
export const deliveredName = (names: readonly string[]): string | undefined =>
  sourceNames.find((name) => names.includes(name));

export const deliveredIn = (folder: string): string | undefined => deliveredName(readdirSync(folder));

/** A folder stands for the source in it. Returns the reason where there is nothing to read. */
export function readSource(path: string): Source | { reason: string } {
  if (!existsSync(path)) return { reason: '找不到这个文件，请检查路径' };
  const file = statSync(path).isDirectory() ? join(path, deliveredIn(path) ?? '') : path;
  if (statSync(file).isDirectory()) return { reason: `这个文件夹里没有原文（${sourceNames.join('、')} 之一）` };
  if (!statSync(file).isFile()) return { reason: '这不是普通文件' };
  if (statSync(file).size > LARGEST)
    return { reason: `文件大于 ${LARGEST / 2 ** 20} MB，不像一期刊物的文本；请检查是否选错了文件` };
  const bytes = readFileSync(file);
  const names = [basename(file).replace(/\.[^.]+$/u, ''), basename(dirname(resolve(file)))];
  const nameId = names.find((name) => issueId.safeParse(name).success);
  return { path: file, bytes, sha256: sha256Of(bytes), ...(nameId ? { nameId } : {}) };
}

/** The source in each folder of `out`; with `changed`, only those whose source or corrections differ from what was ingested, and those of the issues `besides`. */
export function sourcesIn(out: string, changed: boolean, besides: ReadonlySet<string> = new Set()): string[] {
  if (!existsSync(out)) return [];
  recoverInterrupted(out);
  const folders = readdirSync(out)
    .filter((name) => issueId.safeParse(name).success)
    .toSorted();
  const paths = folders.flatMap((name) => {
    const source = deliveredIn(join(out, name));
    return source ? [join(out, name, source)] : [];
  });
  return changed ? paths.filter((path) => besides.has(basename(dirname(path))) || isChanged(path)) : paths;
}

/** Ids of the issues of `out` whose source came or changed since this branch left the commit `since`. Undefined where git knows no such commit. */
export function issuesSince(out: string, since: string): Set<string> | undefined {
  const options = ['--name-only', '--diff-filter=AM', '--relative', '-z', '--end-of-options', `${since}...HEAD`];
  const { status, stdout } = spawnSync('git', ['-C', out, 'diff', ...options], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const changed = stdout.split('\0').filter((path) => sourceNames.includes(basename(path)));
  return new Set(changed.map((path) => basename(dirname(path))));
}

/** The source, or what editors decided about it, is not what was ingested. */
function isChanged(path: string): boolean {
  const ledger = ledgerIn(dirname(path));
  const decisions = join(dirname(path), 'corrections.yaml');
  return (
    sha256Of(readFileSync(path)) !== (ledger?.origin ?? ledger?.source)?.sha256 ||
    (existsSync(decisions) ? sha256Of(readFileSync(decisions)) : undefined) !== ledger?.corrections
  );
}

function ledgerIn(folder: string): LedgerData | undefined {
  const path = join(folder, 'ledger.json');
  if (!existsSync(path)) return undefined;
  try {
    return ledgerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
