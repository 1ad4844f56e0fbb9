/** `node build.ts ours|stock|memory CONTENT OUT`: builds one of the indexes that are compared, in a process whose time and memory can be measured. */
import { resolve } from 'node:path';
import { buildIndex, collect } from '../../src/search/index/index.ts';
import { buildMemory } from './memory.ts';
import { buildStock } from './stock.ts';

const [which, content = '', out = ''] = process.argv.slice(2);
process.env.ARCHIVE_CONTENT = resolve(content);

if (which === 'ours') {
  const { files, written } = await buildIndex(collect(), out);
  process.stdout.write(`${written} of ${files} files written\n`);
}
if (which === 'stock') await buildStock(content, out);
if (which === 'memory') await buildMemory(content, out);
