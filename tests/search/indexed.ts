/** An index built for a test and served, with the engine of the browser on it: fetch and all, only in Node. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, openEngine } from '../../src/search/ask/engine.ts';
import { COVERS } from '../../src/search/index/catalogue.ts';
import { buildIndex, type SearchIssue } from '../../src/search/index/index.ts';
import { serve } from '../../src/serve/server.ts';

export interface Indexed {
  engine: Engine;
  /** Of the covers, none where they were left out. */
  covers: Engine;
  close: () => Promise<void>;
}

export async function indexed(
  issues: AsyncIterable<SearchIssue>,
  covers?: AsyncIterable<SearchIssue>,
): Promise<Indexed> {
  const folder = await mkdtemp(join(tmpdir(), 'search-engine-'));
  await buildIndex(issues, join(folder, 'index'), covers);
  const server = await serve(join(folder, 'index'), { port: 0 });
  return {
    engine: await openEngine(server.url),
    covers: await openEngine(server.url, COVERS),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
