/** Bundles that were built before: one whose pages have not changed is not built again. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { buildBundle } from './bundle.ts';
import type { WordsPage } from './page.ts';

/** Days after which a bundle that no build has used is deleted. */
const KEPT_DAYS = 7;

/** The folder of the bundle of these pages in the cache, built now or before. */
export async function bundleOf(pages: readonly WordsPage[], cache: string): Promise<string> {
  const kept = join(cache, digestOf(pages));
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

/** Of all that decides what a bundle holds. */
function digestOf(pages: readonly WordsPage[]): string {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: { pagefind: string } };
  const hash = createHash('sha256').update(dependencies.pagefind);
  for (const { url, content } of pages) hash.update(`${url}\n${content}\n`);
  return hash.digest('hex').slice(0, 12);
}

export async function forgetUnused(cache: string): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * 24 * 3600 * 1000;
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if ((await stat(path)).mtimeMs < oldest) await rm(path, { recursive: true, force: true });
  }
}
