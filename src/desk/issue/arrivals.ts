/** A file that was put on the desk → a folder of its own among the issues. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ingestFile } from '../../intake/index.ts';
import { issueId, type Periodical } from '../../schema.ts';
import { reasonsOf } from './opened.ts';

/** The issue that it is; or why it is none, in Chinese, a message a line. */
export async function arrive(
  file: File,
  given: string,
  { out, periodical }: { out: string; periodical: Periodical },
): Promise<{ id: string } | { reasons: string[] }> {
  const id = given.trim();
  if (id !== '' && !issueId.safeParse(id).success) return { reasons: [`期号写作 2021-02 的样子，不是“${id}”`] };
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join('.cache', 'arrived-'));
  try {
    const path = join(folder, plainName(file.name));
    writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
    const outcome = await ingestFile(path, { out, periodical, ...(id === '' ? {} : { issueId: id }) });
    return outcome.stored !== undefined && outcome.id !== undefined
      ? { id: outcome.id }
      : { reasons: reasonsOf(outcome.file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Only the last part of what a browser calls the file, without what no disk takes. */
const plainName = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}/:*?"<>|]/gu, '_')
    .slice(-80) || 'source.txt';
