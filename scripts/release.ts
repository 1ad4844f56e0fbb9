/** `npm run release -- --to DIR [--from dist] [--keep N]`, `npm run release -- --to DIR --back`. Exit code: 0 served, 1 refused and nothing changed, 2 usage. */
import { join, resolve } from 'node:path';
import { readOptions } from '../src/build/options.ts';
import { readPeriodical } from '../src/content/root.ts';
import { type Published, publish, takeBack } from '../src/release/index.ts';

const USAGE = `用法：npm run release -- --to 发布文件夹 [--from 已生成的网站，默认 dist] [--keep 保留几版，默认 5]
      npm run release -- --to 发布文件夹 --back    退回上一版`;
const options = readOptions(
  {
    to: { type: 'string' },
    from: { type: 'string', default: 'dist' },
    keep: { type: 'string', default: '5' },
    back: { type: 'boolean', default: false },
  },
  USAGE,
);

process.exitCode = options ? await main(options) : 2;

async function main({ to, from, keep, back }: NonNullable<typeof options>): Promise<number> {
  if (to === undefined || !/^[1-9]\d{0,3}$/u.test(keep)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  process.stdout.write(`${destination(to)}\n`);
  const outcome = await (back ? takeBack(to) : publish(from, to, Number(keep))).catch((error: Error) => ({
    reason: `没有做完，网站仍是完整的一版：${error.message}`,
  }));
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

function told({ name, copied, unchanged, removed }: Published, to: string): string {
  if (unchanged) return `与正在使用的版本 ${name} 相同，未改动`;
  return [
    `已发布 ${name}${copied ? `：${copied.files} 个文件，其中 ${copied.linked} 个与上一版相同，不另占空间` : '（以前发布过的版本）'}`,
    `${join(to, 'current')} → releases/${name}`,
    ...(removed.length > 0 ? [`已删去旧版 ${removed.join('、')}`] : []),
  ].join('\n');
}
