/** Writes the index of words: the newest shard is Pagefind's whole bundle, `pagefind.js` and all; the others lie in folders beside it, to be merged. */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHARDS, type ShardList } from '../names.ts';
import { bundleOf, forgetUnused } from './bundle-cache.ts';
import type { WordsIssue } from './collect.ts';
import { SHARD_CHARACTERS, shardsOf } from './shards.ts';

export interface WordsOptions {
  /** Folder for bundles to be used again. */
  cache: string;
  /** See `SHARD_CHARACTERS`. */
  shardCharacters?: number;
}

/** What `mergeIndex` reads of a bundle. The rest, programs and user interfaces, is the same in each. */
const MERGED = /^(?:pagefind-entry\.json|.*\.pf_meta|index|fragment|filter)$/u;

/** Leaves what else lies in `folder`. Resolves to the names of the shards, oldest first; none where there is no article. */
export async function buildWords(
  issues: AsyncIterable<WordsIssue>,
  folder: string,
  { cache, shardCharacters = SHARD_CHARACTERS }: WordsOptions,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  await mkdir(cache, { recursive: true });
  const built: { name: string; bundle: string }[] = [];
  for await (const { name, pages } of shardsOf(issues, shardCharacters))
    built.push({ name, bundle: await bundleOf(pages, cache) });
  const [newest, ...others] = built.toReversed();
  if (newest) await cp(newest.bundle, folder, { recursive: true });
  for (const { name, bundle } of others) await copyMerged(bundle, join(folder, name));
  const list: ShardList = { shards: others.map(({ name }) => name) };
  await writeFile(join(folder, SHARDS), JSON.stringify(list));
  await forgetUnused(cache);
  return built.map(({ name }) => name);
}

async function copyMerged(bundle: string, folder: string): Promise<void> {
  await mkdir(folder);
  for (const name of await readdir(bundle))
    if (MERGED.test(name)) await cp(join(bundle, name), join(folder, name), { recursive: true });
}
