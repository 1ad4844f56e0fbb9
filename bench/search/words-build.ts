/** `node words-build.ts CONTENT OUT CACHE`: builds Pagefind's index for 按词, in a process whose time and memory can be measured. */
import { resolve } from 'node:path';
import { buildWords } from '../../src/search/words/build/build.ts';
import { collectPages } from '../../src/search/words/build/collect.ts';

const [content = '', out = '', cache = ''] = process.argv.slice(2);
process.env.ARCHIVE_CONTENT = resolve(content);
await buildWords(await collectPages(), out, { cache });
