/** `npm start [-- --port N]`: ingests what changed, builds, and serves the site on this computer until Ctrl-C. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from '../src/build/run.ts';
import { buildSite } from '../src/build/site.ts';
import { serve } from '../src/serve/server.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });

process.exitCode = await start(Number(values.port));

async function start(port: number): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write('用法：npm start -- --port 端口号（0 到 65535）\n');
    return 2;
  }
  const ingested = existsSync('scripts/ingest.ts') ? await run(['scripts/ingest.ts', '--changed']) : 0;
  if (ingested !== 0) return ingested;
  const built = await buildSite();
  if (built !== 0) return built;

  const site = await serve('dist', { port });
  process.stdout.write(`\n网站已就绪：${site.url}\n按 Ctrl-C 停止。\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.close());
  return 0;
}
