/**
 * `npm run release -- --to DIR [--from dist] [--keep N] [--content DIR] [--despite "WHO：WHY"]`, `npm run release -- --to DIR --back`.
 * Exit code: 0 served, 1 refused and nothing changed, 2 usage.
 */
import { join, resolve } from 'node:path';
import { readOptions } from '../src/build/options.ts';
import { runCommand } from '../src/command/run.ts';
import { readPeriodical } from '../src/content/root.ts';
import { standing } from '../src/disk/folder.ts';
import { despiteOf, gate } from '../src/release/gate.ts';
import { type Published, publish, takeBack } from '../src/release/index.ts';

const USAGE = `用法：npm run release -- --to 发布文件夹 [--from 已生成的网站，默认 dist] [--keep 保留几版，默认 5]
                [--content 各期所在的文件夹] [--despite "姓名：理由"，检查没有通过也发布]
      npm run release -- --to 发布文件夹 --back    退回上一版`;
const options = readOptions(
  {
    to: { type: 'string' },
    from: { type: 'string', default: 'dist' },
    keep: { type: 'string', default: '5' },
    content: { type: 'string' },
    despite: { type: 'string' },
    back: { type: 'boolean', default: false },
  },
  USAGE,
);

await runCommand(async () => (options ? main(options) : 2));

async function main({ to, from, keep, content, despite, back }: NonNullable<typeof options>): Promise<number> {
  const decided = despite === undefined ? undefined : despiteOf(despite);
  if (to === undefined || !/^[1-9]\d{0,3}$/u.test(keep) || (despite !== undefined && decided === undefined)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  if (content !== undefined) process.env.ARCHIVE_CONTENT = resolve(content);
  process.stdout.write(`${destination(to)}\n`);
  const { isOpen, lines, remark } = back
    ? { isOpen: true, lines: [], remark: '' }
    : await gate(standing(from), decided);
  for (const line of lines) process.stderr.write(`${line}\n`);
  if (!isOpen) return 1;
  const outcome = await (back ? takeBack(to) : publish(from, to, Number(keep), remark));
  if ('reason' in outcome) {
    process.stderr.write(`${outcome.reason}\n`);
    return 1;
  }
  process.stdout.write(
    'time' in outcome
      ? `已退回 ${outcome.name}（${new Date(outcome.time).toLocaleString('zh-CN')}发布）\n`
      : `${told(outcome, to)}\n`,
  );
  return 0;
}

function destination(to: string): string {
  const { name, visibility } = readPeriodical();
  return `《${name}》（${visibility === 'internal' ? '内部资料，谁能打开由服务器决定' : '公开'}）→ ${resolve(to)}`;
}

function told({ name, files, unchanged, mended, removed }: Published, to: string): string {
  if (unchanged) return `与正在使用的版本 ${name} 相同，未改动`;
  return [
    `已发布 ${name}${files === undefined ? '（以前发布过的版本）' : `：${files} 个文件`}`,
    `${join(to, 'current')} → releases/${name}`,
    ...(mended.length > 0 ? [`${mended.join('、')} 被改动过，已由这一版代替`] : []),
    ...(removed.length > 0 ? [`已删去旧版 ${removed.join('、')}`] : []),
  ].join('\n');
}
