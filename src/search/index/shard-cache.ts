/** Shards that were built before: one whose articles have not changed is copied, not built again. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { buildShard, type ShardRecord } from './pagefind-shard.ts';

/** Days after which a shard that no build has used is deleted. */
const KEPT_DAYS = 7;

export interface BuiltShard {
  /** Its folder in the index, named by its content. */
  name: string;
  /** The folder of its chunks, in the cache. */
  index: string;
}

/** Puts the texts of the shard of these records into `folder`, built now or before. */
export async function putShard(records: readonly ShardRecord[], folder: string, cache: string): Promise<BuiltShard> {
  const name = digestOf(records);
  const kept = join(cache, name);
  if (!existsSync(kept)) {
    // Renamed into place: a build that is stopped midway leaves no half a shard.
    const draft = join(cache, `draft-${randomUUID()}`);
    await mkdir(draft, { recursive: true });
    await buildShard(records, draft);
    await rename(draft, kept).catch(() => rm(draft, { recursive: true }));
  }
  const now = new Date();
  await utimes(kept, now, now);
  await cp(join(kept, 'fragment'), join(folder, name, 'fragment'), { recursive: true });
  return { name, index: join(kept, 'index') };
}

/** Of all that decides what a shard holds. */
function digestOf(records: readonly ShardRecord[]): string {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: { pagefind: string } };
  const hash = createHash('sha256').update(dependencies.pagefind);
  for (const { content, page } of records) hash.update(`${page ?? ''}\n${content}\n`);
  return hash.digest('hex').slice(0, 12);
}

export async function forgetUnused(cache: string): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * 24 * 3600 * 1000;
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if ((await stat(path)).mtimeMs < oldest) await rm(path, { recursive: true, force: true });
  }
}
