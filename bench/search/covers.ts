/** `node bench/search/covers.ts [ISSUES]`: what the words of so many covers cost a reader and a build. Covers are made of the words of the real articles. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../src/search/ask/find/engine.ts';
import { searchOthers } from '../../src/search/ask/others.ts';
import { stateOf } from '../../src/search/ask/query/state.ts';
import { OTHERS } from '../../src/search/index/catalogue.ts';
import { buildIndex, collect, indexed, type SearchIssue } from '../../src/search/index/index.ts';
import { serve } from '../../src/serve/server.ts';

/** Characters of a cover: the real one has 602. */
const COVER = 600;
const QUERIES = ['党', '组织部', '县乡一体', '党建统领基层治理', '一字没有的封面'];

const issues = Number(process.argv[2] ?? 500);
const paragraphs: string[] = [];
for await (const { records } of collect())
  for (const record of records) paragraphs.push(...record.paragraphs.map(({ text }) => text));
const corpus = paragraphs.join('\n');

/** Each cover begins elsewhere; those of 500 hardly overlap. */
async function* covers(): AsyncGenerator<SearchIssue> {
  const step = Math.floor((corpus.length - COVER) / issues);
  for (let index = 0; index < issues; index += 1) {
    const id = `${1980 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const text = corpus.slice(index * step, index * step + COVER);
    yield { id, records: [{ id: `${id}/cover`, section: '', authors: [], paragraphs: [{ role: 'cover', text }] }] };
  }
}

const folder = await mkdtemp(join(tmpdir(), 'bench-covers-'));
const index = join(folder, 'index');
const begun = performance.now();
await buildIndex(indexed((async function* () {})()), index, { others: indexed(covers()) });
const built = performance.now() - begun;
const files = (await readdir(index, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
const whole = sizes.reduce((sum, size) => sum + size, 0);
console.log(`${issues} covers: built in ${(built / 1000).toFixed(1)} s, ${files.length} files, ${kilo(whole)}`);

let received = 0;
const plain = fetch;
globalThis.fetch = async (...asked) => {
  const answer = await plain(...asked);
  received += (await answer.clone().arrayBuffer()).byteLength;
  return answer;
};
const server = await serve(index, { port: 0 });
const engine = await openEngine(server.url, OTHERS);
console.log(`table: ${kilo(received)}`);
for (const query of QUERIES) {
  received = 0;
  const { others: found } = await searchOthers(engine, { ...stateOf(''), query });
  console.log(`${query}: ${found.length} covers, ${kilo(received)}`);
}
await server.close();
await rm(folder, { recursive: true });

function kilo(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
