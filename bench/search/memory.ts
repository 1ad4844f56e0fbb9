/** An engine that loads its whole index, for comparison: MiniSearch over pairs of characters, as one would set it up for Chinese. */
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import MiniSearch, { type Options } from 'minisearch';
import type { Answer, Engine } from './engines.ts';
import { readTruth } from './truth.ts';

const OPTIONS: Options<{ id: string; title: string; text: string }> = {
  fields: ['title', 'text'],
  tokenize: pairs,
  searchOptions: { combineWith: 'AND', boost: { title: 2 } },
};

export async function buildMemory(content: string, out: string): Promise<void> {
  const index = new MiniSearch(OPTIONS);
  for (const { id, title, texts } of await readTruth(content))
    index.add({ id, title, text: texts.slice(1).join('\n') });
  await writeFile(out, gzipSync(JSON.stringify(index)));
}

/** In Node, not in a browser: a browser takes no less time. */
export async function openMemory(path: string): Promise<Engine> {
  const file = await readFile(path);
  const started = performance.now();
  const index = MiniSearch.loadJSON(gunzipSync(file).toString('utf8'), OPTIONS);
  const milliseconds = performance.now() - started;
  return {
    name: 'in memory (MiniSearch, pairs; in Node)',
    counts: false,
    cold: { bytes: file.length, requests: 1, milliseconds },
    ask: async (query): Promise<Answer> => {
      const asked = performance.now();
      const results = index.search(query);
      return { milliseconds: performance.now() - asked, found: results.map(({ id }) => ({ id })) };
    },
    close: async () => undefined,
  };
}

function pairs(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    const signs = Array.from(run);
    return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
  });
}
