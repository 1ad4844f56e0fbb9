/** `npm run approved -- --host github.io`: CI asks before it deploys to a public host. Exit code: 0 may, 1 may not, 2 usage. */
import { readOptions } from '../src/build/options.ts';
import { objectionToHost } from '../src/check/approved.ts';
import { readPeriodical } from '../src/content/root.ts';

const USAGE = '用法：npm run approved -- --host 公开的主机，如 github.io [--content 各期所在的文件夹]';
const options = readOptions(
  { host: { type: 'string' }, content: { type: 'string', default: 'content/issues' } },
  USAGE,
);

process.exitCode = options?.host ? main(options.content, options.host) : 2;

function main(content: string, host: string): number {
  const periodical = readPeriodical(content);
  const objection = objectionToHost(periodical, host);
  if (objection !== undefined) process.stderr.write(`${objection}\n`);
  return objection === undefined ? 0 : 1;
}
