/** `node build.ts ours|stock|memory CONTENT OUT [CACHE]`: builds one of the indexes that are compared, in a process whose time and memory can be measured. */
import { resolve } from 'node:path';
import { buildIndex } from '../../src/search/index/build.ts';
import { collect } from '../../src/search/index/collect.ts';
import { buildMemory } from './memory.ts';
import { buildStock } from './stock.ts';

const [which, content = '', out = '', cache = ''] = process.argv.slice(2);
process.env.ARCHIVE_CONTENT = resolve(content);

if (which === 'ours') await buildIndex(collect(), out, { cache });
if (which === 'stock') await buildStock(content, out);
if (which === 'memory') await buildMemory(content, out);
