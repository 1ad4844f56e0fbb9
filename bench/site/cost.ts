/** What one build takes: time, memory, and what comes out. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSite } from '../../src/build/site.ts';
import { listIssues } from '../../src/content/files.ts';

export interface Cost {
  name: string;
  /** Exit code of the build. */
  code: number;
  issues: number;
  articles: number;
  pages: number;
  /** Of all files written. */
  megabytes: number;
  seconds: number;
  /** Resident memory of the build and its children together, at the most; undefined where the system has no `ps`. */
  peak: number | undefined;
}

const MEGABYTE = 1_000_000;
/** Milliseconds between two looks at the memory: short against the phases of a build. */
const EVERY = 250;

export const HEAD = row('build', 'issues', 'articles', 'pages', 'MB out', 'seconds', 'ms/article', 'peak MB');

export function rowOf({ name, issues, articles, pages, megabytes, seconds, peak }: Cost): string {
  const each = ((seconds * 1000) / articles).toFixed(1);
  return row(
    name,
    ...[issues, articles, pages, Math.round(megabytes), seconds.toFixed(1), each, peak ?? '?'].map(String),
  );
}

export async function measureBuild(name: string, content: string, out: string): Promise<Cost> {
  const issues = await listIssues(content);
  const memory = watchMemory();
  const start = performance.now();
  const code = await buildSite({ content, out });
  const seconds = (performance.now() - start) / 1000;
  const peak = memory.stop();
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name: file }) => (await stat(join(parentPath, file))).size),
  );
  return {
    name,
    code,
    issues: issues.length,
    articles: issues.reduce((sum, { articles }) => sum + articles.length, 0),
    pages: files.filter((file) => file.name.endsWith('.html')).length,
    megabytes: sizes.reduce((sum, size) => sum + size, 0) / MEGABYTE,
    seconds,
    peak,
  };
}

export function watchMemory(): { stop: () => number | undefined } {
  let peak: number | undefined;
  const timer = setInterval(async () => {
    const now = await childrenMemory().catch(() => undefined);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  }, EVERY);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

/** Megabytes of all processes below this one. Read where Linux tells them: to start `ps` four times a second would cost a large program more than what is measured. */
const childrenMemory = async (): Promise<number> =>
  Math.round((existsSync('/proc/self/task') ? residentBelow(process.pid) : await fromPs()) / MEGABYTE);

/** Of a page of memory, in bytes. */
const PAGE = 4096;

/** proc(5): `children` of each thread, and the second field of `statm`. */
function residentBelow(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    const own = children.map((child) => Number(readFileSync(`/proc/${child}/statm`, 'utf8').split(' ')[1]) * PAGE);
    return [...own, ...children.map(residentBelow)].reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    // Ended meanwhile.
    return 0;
  }
}

async function fromPs(): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-e', '-o', 'pid=,ppid=,rss=']);
  const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/u).map(Number));
  const below = new Set([process.pid]);
  // Parents come before their children in the list of a system that counts up; a second pass finds the others.
  for (let pass = 0; pass < 2; pass++)
    for (const [pid = 0, parent = 0] of processes) if (below.has(parent)) below.add(pid);
  const kilobytes = processes.map(([pid = 0, , rss = 0]) => (pid !== process.pid && below.has(pid) ? rss : 0));
  return kilobytes.reduce((sum, rss) => sum + rss, 0) * 1024;
}

function row(name: string, ...cells: string[]): string {
  return `${name.padEnd(24)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}
