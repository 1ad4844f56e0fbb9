/** `npm run build -- [--content DIR] [--out DIR] [--base PATH]` */
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/site.ts';

const { values } = parseArgs({
  options: { content: { type: 'string' }, out: { type: 'string' }, base: { type: 'string' } },
});

process.exitCode = await buildSite(values);
