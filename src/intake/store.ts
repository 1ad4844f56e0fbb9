/** Writes an issue whole or not at all: into a folder beside the old one, then renamed. Never over another text or an edit by hand. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ledgerSchema } from '../schema.ts';
import { digest } from './sources.ts';

export type Stored = 'written' | 'unchanged' | { reason: string };

const isGenerated = (name: string): boolean => /^(?:\d+\.mdx|issue\.yaml|ledger\.json)$/u.test(name);
const asideOf = (folder: string): string => join(dirname(folder), `.${basename(folder)}.old`);

/** `files`: every generated file and `source.txt`, by name. Other files of the folder (corrections.yaml) stay. */
export function store(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Stored {
  finishInterrupted(folder);
  const obstacle = existsSync(folder) ? obstacleIn(folder, files) : undefined;
  if (obstacle) return { reason: obstacle };
  if (existsSync(folder) && isSame(folder, files)) return 'unchanged';

  const fresh = join(dirname(folder), `.${basename(folder)}.new`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (!isGenerated(name)) cpSync(join(folder, name), join(fresh, name), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(fresh, name), content);
  if (existsSync(folder)) renameSync(folder, asideOf(folder));
  renameSync(fresh, folder);
  rmSync(asideOf(folder), { recursive: true, force: true });
  return 'written';
}

/** A run that was killed between its two renames left the old folder aside: bring it back. */
export function finishInterrupted(folder: string): void {
  const aside = asideOf(folder);
  if (!existsSync(aside)) return;
  if (existsSync(folder)) rmSync(aside, { recursive: true });
  else renameSync(aside, folder);
}

function obstacleIn(folder: string, files: ReadonlyMap<string, string | Uint8Array>): string | undefined {
  const source = join(folder, 'source.txt');
  if (existsSync(source) && digest(readFileSync(source)) !== digest(files.get('source.txt') ?? ''))
    return `${folder} 已有这一期，而且原文不同。如要换用新的文本，请先移走该文件夹里的 source.txt`;
  const edited = editedByHand(folder);
  if (edited.length > 0)
    return `${folder} 里的 ${edited.join('、')} 被手工改过，没有覆盖。生成的文件不要直接修改；请撤销改动（git checkout）再导入`;
  return undefined;
}

/** Generated files whose content is not what the last ingest wrote. */
function editedByHand(folder: string): string[] {
  const path = join(folder, 'ledger.json');
  if (!existsSync(path)) return [];
  try {
    const recorded = ledgerSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).files ?? {};
    return Object.entries(recorded)
      .filter(([name, sha256]) => existsSync(join(folder, name)) && digest(readFileSync(join(folder, name))) !== sha256)
      .map(([name]) => name);
  } catch {
    return ['ledger.json'];
  }
}

function isSame(folder: string, files: ReadonlyMap<string, string | Uint8Array>): boolean {
  const present = readdirSync(folder).filter((name) => isGenerated(name) || name === 'source.txt');
  return (
    present.length === files.size &&
    [...files].every(
      ([name, content]) =>
        existsSync(join(folder, name)) && digest(readFileSync(join(folder, name))) === digest(content),
    )
  );
}
