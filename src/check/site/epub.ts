/** Every EPUB against EPUBCheck's rules: neither error nor warning. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { filesIn } from './files.ts';

/** `names`: the books to look at, all where absent. */
export async function checkEpubs(dist: string, names?: readonly string[]): Promise<string[]> {
  const findings: string[] = [];
  for (const name of names ?? (await filesIn(dist, '.epub'))) {
    const { messages } = await EpubCheck.validate(await readFile(join(dist, name)));
    for (const { id, message, location } of messages)
      findings.push(`${name} ${location?.path ?? ''}: ${message} [${id}]`);
  }
  return findings;
}
