/** Every fifth issue of an archive, as an archive of its own: the same periodical over the same years. */
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listIssues } from '../../src/content/files.ts';

export async function fifthOf(content: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const periodical = join(content, 'periodical.yaml');
  if (existsSync(periodical)) await cp(periodical, join(target, 'periodical.yaml'));
  for (const { id, folder } of (await listIssues(content)).filter((_, at) => at % 5 === 0))
    await cp(folder, join(target, id), { recursive: true });
}
