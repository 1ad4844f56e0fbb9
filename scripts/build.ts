/** `npm run build -- [--content DIR] [--out DIR] [--base PATH]`. Exit code: 0 written, 1 refused, 2 usage. */
import { readOptions } from '../src/build/options.ts';
import { buildSite } from '../src/build/site.ts';
import { runCommand } from '../src/command/run.ts';

const options = readOptions(
  { content: { type: 'string' }, out: { type: 'string' }, base: { type: 'string' } },
  '用法：npm run build -- [--content 各期所在的文件夹] [--out 输出文件夹] [--base 网址路径]',
);

await runCommand(async () => (options ? buildSite(options) : 2));
