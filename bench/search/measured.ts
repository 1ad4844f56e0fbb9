/** Runs a program of the bench and watches what it costs, the programs that it starts included. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

export interface Cost {
  seconds: number;
  /** Most memory in use at one moment, as `ps` sees it every half a second. */
  megabytes: number;
}

const INTERVAL = 500;

export async function measured(args: readonly string[]): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  let megabytes = 0;
  const watch = setInterval(async () => {
    megabytes = Math.max(megabytes, await memoryOf(child.pid ?? 0));
  }, INTERVAL);
  const code = await new Promise((settle, reject) => child.once('error', reject).once('exit', settle));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, megabytes };
}

/** Of a process and all below it. */
async function memoryOf(root: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/u).map(Number));
  const family = new Set([root]);
  let kilobytes = 0;
  // A process has a higher number than the one that started it, so one pass in order meets parents first.
  for (const [pid = 0, parent = 0, rss = 0] of rows.sort(([a = 0], [b = 0]) => a - b)) {
    if (!family.has(pid) && !family.has(parent)) continue;
    family.add(pid);
    kilobytes += rss;
  }
  return kilobytes / 1000;
}
