/**
 * Builds the site, where `npm run check` has not built it yet, and serves it; tests read its address with `inject('site')`. Where `ARCHIVE_SITE` is the
 * address of another server that serves `dist`, nginx for one, the tests visit that.
 */
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../src/build/site.ts';
import { CHECKED_SITE } from '../../src/check/site/files.ts';
import { serve } from '../../src/serve/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `http://127.0.0.1:43123/`. */
    site: string;
    /** The folder of the built site. */
    dist: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ARCHIVE_SITE: elsewhere } = process.env;
  if (elsewhere !== undefined) {
    project.provide('site', elsewhere);
    project.provide('dist', 'dist');
    return async () => undefined;
  }
  const dist = resolve(CHECKED_SITE);
  if ((await buildSite({ out: dist })) !== 0) throw new Error('The site could not be built.');
  const server = await serve(dist, { port: 0 });
  project.provide('site', server.url);
  project.provide('dist', dist);
  return server.close;
}
