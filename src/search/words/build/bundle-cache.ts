/** Bundles that were built before: one whose pages have not changed is not built again. */
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../../../disk/digest.ts';
import { sealedFolder } from '../../../disk/sealed.ts';
import { buildBundle } from './bundle.ts';
import type { WordsPage } from './page.ts';

const BUNDLE = 'bundle';
/** Days after which a bundle that no build has used is deleted. */
const KEPT_DAYS = 7;

/** The folder of the bundle of these pages in the cache, built now or before. */
export async function bundleOf(pages: readonly WordsPage[], cache: string): Promise<string> {
  const kept = join(cache, nameFor(pages));
  await sealedFolder(kept, [BUNDLE], async (draft) => {
    await mkdir(join(draft, BUNDLE), { recursive: true });
    await buildBundle(pages, join(draft, BUNDLE));
    return true;
  });
  return join(kept, BUNDLE);
}

/** From all that decides what a bundle holds. */
function nameFor(pages: readonly WordsPage[]): string {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: { pagefind: string } };
  return digestOf(dependencies.pagefind, ...pages.flatMap(({ url, content }) => [url, content])).slice(0, 12);
}

export async function forgetUnused(cache: string): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * 24 * 3600 * 1000;
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if ((await stat(path)).mtimeMs < oldest) await rm(path, { recursive: true, force: true });
  }
}
