/**
 * `npm run check`: everything that can be told without running the site. `npm run check -- --site DIR [--content DIR]`: only what stops a
 * publication, on a site that is built. Exit code: 0 all is well, 1 a check fails, 2 usage.
 */
import { resolve } from 'node:path';
import { readOptions } from '../src/build/options.ts';
import { CHECKS, gateChecks } from '../src/check/index.ts';
import { runChecks } from '../src/check/run.ts';
import { runCommand } from '../src/command/run.ts';
import { standing } from '../src/disk/folder.ts';

const options = readOptions(
  { site: { type: 'string' }, content: { type: 'string' } },
  '用法：npm run check [-- --site 已生成的网站 [--content 各期所在的文件夹]]',
);

await runCommand(async () => {
  if (!options) return 2;
  if (options.content !== undefined) process.env.ARCHIVE_CONTENT = resolve(options.content);
  const checks = options.site === undefined ? CHECKS : gateChecks(standing(options.site));
  const { findings, verdicts } = await runChecks(checks, (found) => {
    for (const finding of found) process.stderr.write(`${finding}\n`);
  });
  process.stdout.write(`\n${verdicts.join('\n')}\n`);
  return findings.length === 0 ? 0 : 1;
});
