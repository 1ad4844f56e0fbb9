/** `npm start [-- --port N] [--content DIR]`: opens the desk beside the site on this computer until Ctrl-C; makes the site anew meanwhile. */
import { resolve } from 'node:path';
import { readOptions } from '../src/build/options.ts';
import { runCommand } from '../src/command/run.ts';
import { readPeriodical } from '../src/content/root.ts';
import { openBrowser } from '../src/desk/browser.ts';
import { DESK, openDesk } from '../src/desk/index.ts';
import { serve } from '../src/serve/server.ts';

const USAGE = '用法：npm start [-- --port 端口号（0 到 65535，默认 4321）] [--content 各期所在的文件夹]';
const options = readOptions(
  { port: { type: 'string', default: '4321' }, content: { type: 'string', default: 'content/issues' } },
  USAGE,
);

await runCommand(async () => (options ? start(Number(options.port), options.content) : 2));

async function start(port: number, content: string): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { name } = readPeriodical(resolve(content));
  const desk = openDesk({ out: content, dist: 'dist' });
  const site = await serve('dist', { port, beside: { path: DESK, answer: desk.answer } });
  const address = new URL(desk.path, site.url).href;
  say(`《${name}》的校对台：${address}`);
  say('只有这台电脑、只有上面这个网址能打开；关掉窗口、断电，写下的决定都在。');
  say(`网站：${site.url}`);
  say('网站正在生成，校对台现在就可以用。');
  say('按 Ctrl-C 停止。');
  openBrowser(address);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stop.abort();
      void Promise.all([site.close(), desk.close()]);
    });
  const said = await desk.build();
  if (!stop.signal.aborted) say(said);
  return 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
