/**
 * `npm run record [-- --content DIR] [--out DIR]`: puts the addresses of the built site on record, after it was published. Exit code: 0 written,
 * 1 no site there, 2 usage. Imports no package: `.ci/record` runs it beside a token that may write, where nothing is installed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../src/build/options.ts';
import { runCommand } from '../src/command/run.ts';
import { standing } from '../src/disk/folder.ts';
import { shownPath } from '../src/disk/shown-path.ts';
import { record, recordOf } from '../src/fixity/record.ts';

const options = readOptions(
  { content: { type: 'string', default: 'content/issues' }, out: { type: 'string', default: 'dist' } },
  '用法：npm run record [-- --content 各期所在的文件夹] [--out 已生成的网站]',
);

await runCommand(async () => (options ? main(options.content, standing(options.out)) : 2));

async function main(content: string, out: string): Promise<number> {
  if (!existsSync(join(out, '404.html'))) {
    process.stderr.write(`${out} 里没有网站，请先运行 npm run build\n`);
    return 1;
  }
  process.stdout.write(
    `${shownPath(recordOf(content))}：记有 ${await record(content, out)} 页的网址，今后生成的网站缺了哪一处都会报错\n`,
  );
  return 0;
}
