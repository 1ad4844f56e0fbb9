/** Writes the index of words: the newest shard is Pagefind's whole bundle, `pagefind.js` and all; the others lie in folders beside it, to be merged. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../../disk/digest.ts';
import { takeOver } from '../../../disk/take-over.ts';
import { SHARDS, type ShardList } from '../names.ts';
import { bundleOf, forgetUnused } from './bundle-cache.ts';
import { pagesIn, type WordsIssue } from './collect.ts';
import { SHARD_BYTES, shardsOf } from './shards.ts';

/** What an earlier site has, by the digest of what it was made of. */
export interface Earlier {
  /** Leaves in the folder nothing but shards of these digests. */
  begin: (digests: readonly string[]) => unknown;
  /** Puts the shard of this digest into the folder; false where it has none. `''` is the folder of the newest, else `2019/`. */
  keep: (folder: string, digest: string) => boolean;
  /** The folder holds the shard of this digest now. */
  put: (folder: string, digest: string) => void;
}

export interface WordsOptions {
  /** Folder for bundles to be used again. */
  cache: string;
  earlier?: Earlier;
  /** See `SHARD_BYTES`. */
  shardBytes?: number;
}

/** What `mergeIndex` reads of a bundle. The rest, programs and user interfaces, is the same in each. */
const MERGED = /^(?:pagefind-entry\.json|.*\.pf_meta|index|fragment|filter)$/u;

/** Leaves what else lies in `folder`. `issues` come oldest first. Resolves to the names of the shards, oldest first; none where there is no article. */
export async function buildWords(
  issues: readonly WordsIssue[],
  folder: string,
  { cache, earlier, shardBytes = SHARD_BYTES }: WordsOptions,
): Promise<string[]> {
  for (const one of [folder, cache]) mkdirSync(one, { recursive: true });
  const shards = shardsOf(issues, shardBytes).map((shard, at, all) => {
    const isNewest = at === all.length - 1;
    const place = isNewest ? '' : `${shard.name}/`;
    const digest = digestOf(place, ...shard.issues.map((issue) => issue.digest)).slice(0, 32);
    return { ...shard, isNewest, place, digest };
  });
  earlier?.begin(shards.map(({ digest }) => digest));
  for (const { place, digest, isNewest, ...shard } of shards) {
    if (earlier?.keep(place, digest)) continue;
    const bundle = await bundleOf(await pagesIn(shard.issues), cache);
    putBundle(bundle, join(folder, place), isNewest ? /^/u : MERGED);
    earlier?.put(place, digest);
  }
  const list: ShardList = {
    shards: shards
      .slice(0, -1)
      .map(({ name }) => name)
      .toReversed(),
  };
  writeFileSync(join(folder, SHARDS), JSON.stringify(list));
  await forgetUnused(cache);
  return shards.map(({ name }) => name);
}

/** `wanted`: names at its top. */
function putBundle(bundle: string, folder: string, wanted: RegExp): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(bundle, { withFileTypes: true }).filter(({ name }) => wanted.test(name))) {
    const [from, to] = [join(bundle, entry.name), join(folder, entry.name)];
    if (entry.isDirectory()) putBundle(from, to, /^/u);
    else {
      rmSync(to, { force: true });
      takeOver(from, to);
    }
  }
}
