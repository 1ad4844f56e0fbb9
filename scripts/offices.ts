/** `npm run offices [-- --content DIR]`: the doubts about 任职沿革 that an editor should look at, each with its notices. Exit code: 0 told, 1 failed, 2 usage. */
import { resolve } from 'node:path';
import { readOptions } from '../src/build/options.ts';
import { runCommand } from '../src/command/run.ts';
import { doubtLines } from '../src/export/office-doubts.ts';
import { readOffices } from '../src/site/offices/read.ts';

const options = readOptions({ content: { type: 'string' } }, '用法：npm run offices [-- --content 各期所在的文件夹]');

await runCommand(async () => {
  if (!options) return 2;
  if (options.content !== undefined) process.env.ARCHIVE_CONTENT = resolve(options.content);
  for (const line of doubtLines(await readOffices())) process.stdout.write(`${line}\n`);
  return 0;
});
