/** Bundles that were built before: one whose pages have not changed is not built again. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../../../disk/digest.ts';
import { buildBundle } from './bundle.ts';
import type { WordsPage } from './page.ts';

/** Days after which a bundle that no build has used is deleted. */
const KEPT_DAYS = 7;

/** The folder of the bundle of these pages in the cache, built now or before. */
export async function bundleOf(pages: readonly WordsPage[], cache: string): Promise<string> {
  const kept = join(cache, nameFor(pages));
  if (!existsSync(kept)) {
    // Renamed into place: a build that is stopped midway leaves no half a bundle.
    const draft = join(cache, `draft-${randomUUID()}`);
    await mkdir(draft, { recursive: true });
    await buildBundle(pages, draft);
    await rename(draft, kept);
  }
  const now = new Date();
  await utimes(kept, now, now);
  return kept;
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
