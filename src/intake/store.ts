/** Writes an issue whole or not at all: into a folder beside the old one, then renamed. Never over another text or an edit by hand. */
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkedFolder } from '../content/folder.ts';
import { sha256Of } from '../disk/digest.ts';
import { writeFlushed } from '../disk/file.ts';
import { finishInterrupted, freshOf, swap } from '../disk/folder.ts';
import { withLock } from '../disk/lock.ts';
import { lockOf } from '../disk/recover.ts';
import { shownPath } from '../disk/shown-path.ts';
import { type LedgerData, ledgerSchema } from '../schema.ts';
import { deliveredIn, deliveredName, sourceNames } from './sources.ts';

export type Stored = 'written' | 'unchanged' | { reason: string };

const LEDGER = 'ledger.json';
const isGenerated = (name: string): boolean => /^(?:\d+\.mdx|issue\.yaml|register\.json|ledger\.json)$/u.test(name);

/**
 * `files`: every generated file and the source, by name; other files of the folder (corrections.yaml) stay. `overEdits`: the files
 * hold what was edited by hand in those on the disk.
 */
export function store(folder: string, files: ReadonlyMap<string, string | Uint8Array>, overEdits = false): Stored {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return { reason: linkedFolder(folder) };
  return withLock(lockOf(dirname(folder)), () => {
    finishInterrupted(folder);
    const obstacle = existsSync(folder) ? obstacleIn(folder, files, overEdits) : undefined;
    if (obstacle) return { reason: obstacle };
    if (existsSync(folder) && isSame(folder, files)) return 'unchanged';
    write(folder, files);
    return 'written';
  });
}

/** Where the disk is full or refuses, the issue stays as it was. */
function write(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const fresh = freshOf(folder);
  try {
    mkdirSync(fresh, { recursive: true });
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      if (!isGenerated(name) && !files.has(name)) cpSync(join(folder, name), join(fresh, name), { recursive: true });
    for (const [name, content] of files) writeFlushed(join(fresh, name), content);
    swap(folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

function obstacleIn(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  overEdits: boolean,
): string | undefined {
  const present = deliveredIn(folder);
  const coming = deliveredName([...files.keys()]);
  if (
    present &&
    (present !== coming || sha256Of(readFileSync(join(folder, present))) !== sha256Of(files.get(coming) ?? ''))
  )
    return `${shownPath(folder)} 已有这一期，而且原文不同。期号错了的，请写明期号；要换用新的文本，请先把该文件夹里的 ${present} 移到别处`;
  const edited = overEdits ? [] : editedByHand(folder, files);
  if (edited.length > 0 && !existsSync(join(folder, LEDGER)))
    return `${folder} 里没有 ${LEDGER}，分不清 ${edited.join('、')} 是程序写的还是手工改的，没有覆盖。请找回 ${LEDGER}（git checkout）再导入；或用 npm run ingest -- --adopt 把其中的文字转为更正；确实不要的，先移走这些文件`;
  if (edited.length > 0)
    return `${folder} 里的 ${edited.join('、')} 被手工改过，没有覆盖。生成的文件不要直接修改；请撤销改动（git checkout）再导入，或用 npm run ingest -- --adopt 把改过的文字转为更正`;
  return undefined;
}

/**
 * Files that bear a generated name and are neither what the last ingest wrote nor what this one will write: edited, or put there, by
 * hand. Where no ledger tells what the last one wrote, only the second is known.
 */
export function editedByHand(folder: string, files: ReadonlyMap<string, string | Uint8Array>): string[] {
  const ledger = readLedger(folder);
  if (ledger === 'unreadable') return [LEDGER];
  const isTextMade = deliveredName([...files.keys()]) !== 'source.txt';
  const textMade = ledger?.origin && ledger.source.sha256;
  const written = new Map(Object.entries({ ...ledger?.files, ...(textMade ? { 'source.txt': textMade } : {}) }));
  return readdirSync(folder)
    .filter((name) => (isGenerated(name) && name !== LEDGER) || (isTextMade && name === 'source.txt'))
    .filter((name) => {
      const present = sha256Of(readFileSync(join(folder, name)));
      return present !== written.get(name) && present !== sha256Of(files.get(name) ?? '');
    })
    .toSorted();
}

function readLedger(folder: string): LedgerData | 'unreadable' | undefined {
  const path = join(folder, LEDGER);
  if (!existsSync(path)) return undefined;
  try {
    return ledgerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return 'unreadable';
  }
}

function isSame(folder: string, files: ReadonlyMap<string, string | Uint8Array>): boolean {
  const present = readdirSync(folder).filter((name) => isGenerated(name) || sourceNames.includes(name));
  return (
    present.length === files.size &&
    [...files].every(
      ([name, content]) =>
        existsSync(join(folder, name)) && sha256Of(readFileSync(join(folder, name))) === sha256Of(content),
    )
  );
}
