/** `node build.ts ours|ours-but-last|stock|pairs|memory CONTENT OUT`: builds one of the indexes that are compared, in a process whose time and memory can be measured. */
import { resolve } from 'node:path';
import { buildIndex, collect, indexed, type SearchIssue } from '../../src/search/index/index.ts';
import { buildMemory } from './memory.ts';
import { buildPairs, buildStock } from './stock.ts';

const [which, content = '', out = ''] = process.argv.slice(2);
process.env.ARCHIVE_CONTENT = resolve(content);

/** All issues but the newest. */
async function* butLast(): AsyncGenerator<SearchIssue> {
  let held: SearchIssue | undefined;
  for await (const issue of collect()) {
    if (held) yield held;
    held = issue;
  }
}

if (which === 'ours' || which === 'ours-but-last') {
  const { articles, files, written } = await buildIndex(indexed(which === 'ours' ? collect() : butLast()), out);
  process.stdout.write(`ours, ${articles} articles: ${written} of ${files} files written\n`);
}
if (which === 'stock') await buildStock(content, out);
if (which === 'pairs') await buildPairs(content, out);
if (which === 'memory') await buildMemory(content, out);
