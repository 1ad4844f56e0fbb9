/** `npm run export -- --format opensearch [--content DIR] [--out DIR]`. Exit code: 0 written, 1 refused, 2 usage. */
import { resolve } from 'node:path';
import { readOptions } from '../src/build/options.ts';
import { runCommand } from '../src/command/run.ts';
import { readPeriodical } from '../src/content/root.ts';
import { writeExport } from '../src/export/opensearch/write.ts';
import { collect } from '../src/search/index/index.ts';

const USAGE = '用法：npm run export -- --format opensearch [--content 各期所在的文件夹] [--out 输出文件夹]';

const options = readOptions(
  { format: { type: 'string' }, content: { type: 'string' }, out: { type: 'string', default: 'export' } },
  USAGE,
);

await runCommand(async () => {
  if (options?.format !== 'opensearch') {
    if (options) process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  if (options.content !== undefined) process.env.ARCHIVE_CONTENT = resolve(options.content);
  const site = readPeriodical().site.replace(/\/?$/u, '/');
  const { articles, files } = await writeExport(collect(), resolve(options.out), site);
  process.stdout.write(`${options.out}：mapping.json 和 ${files} 个批量文件，${articles} 篇\n`);
  return 0;
});
