/**
 * Builds the site once into a temporary folder and serves it; tests read its address with `inject('site')`. Where `ARCHIVE_SITE` is the address
 * of another server that serves `dist`, nginx for one, the tests visit that.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../src/build/site.ts';
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
  const dist = await mkdtemp(join(tmpdir(), 'periodical-archive-'));
  if ((await buildSite({ out: dist })) !== 0) throw new Error('The site could not be built.');
  const server = await serve(dist, { port: 0 });
  project.provide('site', server.url);
  project.provide('dist', dist);
  return async () => {
    await server.close();
    await rm(dist, { recursive: true });
  };
}
