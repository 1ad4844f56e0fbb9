/** `npm start [-- --port N]`: ingests what changed, builds, serves the site on this computer until Ctrl-C, and says what would stop its publication. */
import { readOptions } from '../src/build/options.ts';
import { run } from '../src/build/run.ts';
import { buildSite } from '../src/build/site.ts';
import { runCommand } from '../src/command/run.ts';
import { serve } from '../src/serve/server.ts';

const USAGE = '用法：npm start [-- --port 端口号（0 到 65535，默认 4321）]';
const options = readOptions({ port: { type: 'string', default: '4321' } }, USAGE);

await runCommand(async () => (options ? start(Number(options.port)) : 2));

async function start(port: number): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const ingested = await run(['scripts/ingest.ts', '--changed']);
  if (ingested !== 0) return ingested;
  const built = await buildSite();
  if (built !== 0) return built;

  const site = await serve('dist', { port });
  process.stdout.write(`\n网站已就绪：${site.url}\n按 Ctrl-C 停止。\n`);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stop.abort();
      void site.close();
    });
  const code = await run(['scripts/check.ts', '--site', 'dist'], { signal: stop.signal });
  if (!stop.signal.aborted)
    process.stdout.write(
      code === 0
        ? '发布前检查通过。\n'
        : '发布前检查没有通过：上面各处决定以前，npm run release 和合并检查会停下。本机预览不受影响。\n',
    );
  return 0;
}
