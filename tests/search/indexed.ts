/** An index built for a test and served, with the engine of the browser on it: fetch and all, only in Node. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, openEngine } from '../../src/search/ask/find/engine.ts';
import { OTHERS } from '../../src/search/index/catalogue.ts';
import { buildIndex, indexed as issuesOf, type SearchIssue } from '../../src/search/index/index.ts';
import { serve } from '../../src/serve/server.ts';

export interface Indexed {
  engine: Engine;
  /** Of covers and 专题, none where they were left out. */
  others: Engine;
  close: () => Promise<void>;
}

export async function indexed(
  issues: AsyncIterable<SearchIssue>,
  others?: AsyncIterable<SearchIssue>,
): Promise<Indexed> {
  const folder = await mkdtemp(join(tmpdir(), 'search-engine-'));
  await buildIndex(issuesOf(issues), join(folder, 'index'), others && { others: issuesOf(others) });
  const server = await serve(join(folder, 'index'), { port: 0 });
  return {
    engine: await openEngine(server.url),
    others: await openEngine(server.url, OTHERS),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
