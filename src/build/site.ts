/** Builds the site. Astro reads its settings from the environment, see astro.config.mjs. */
import { existsSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPeriodical } from '../content/root.ts';
import { withLockHeld } from '../disk/lock.ts';
import { writeManifest } from '../fixity/manifest.ts';
import { lossOf } from '../fixity/record.ts';
import { recoverInterrupted } from '../intake/recover.ts';
import { replaceFolder } from './replace.ts';
import { run } from './run.ts';

export interface BuildOptions {
  /** Folder of issues; default `content/issues`. */
  content?: string | undefined;
  /** Folder to write; default `dist`. Keeps what it held where the build fails. */
  out?: string | undefined;
  /** Path under which the site will be served; default `/`. */
  base?: string | undefined;
}

/** Inside the project: Astro works there only. */
const CACHE = '.cache';
const LOG = join(CACHE, 'build.log');
/** One build at a time: Astro's cache knows no two. The largest archive takes a quarter of an hour, ms. */
const PATIENCE = 3_600_000;

/** Resolves to the exit code; what went wrong is on standard error then. Throws where the content or the disk does not allow it. */
export async function buildSite({ content = 'content/issues', out = 'dist', base = '/' }: BuildOptions = {}) {
  const obstacle = obstacleTo(content, out);
  if (obstacle !== undefined) throw new Error(obstacle);
  readPeriodical(resolve(content));
  return withLockHeld(join(CACHE, 'build.lock'), () => buildAlone(content, out, base), PATIENCE);
}

async function buildAlone(content: string, out: string, base: string): Promise<number> {
  // An ingest that was killed may have left an issue aside, and a build its draft.
  recoverInterrupted(content);
  for (const name of readdirSync(CACHE)) if (/^build-\d+$/u.test(name)) rmSync(join(CACHE, name), { recursive: true });
  // Of its own name: the Astro of a build that was killed may live a moment longer.
  const draft = join(CACHE, `build-${process.pid}`);
  try {
    const code = await runAstro(content, draft, base);
    const loss = code === 0 ? await lossOf(content, draft) : undefined;
    if (loss !== undefined) process.stderr.write(`${loss}\n`);
    if (code !== 0 || loss !== undefined) return code || 1;
    await writeManifest(draft);
    await replaceFolder(resolve(out), draft);
    return 0;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Its log is for whoever maintains the program; an editor needs it only where the build fails, a CI always. */
async function runAstro(content: string, draft: string, base: string): Promise<number> {
  const environment = { ARCHIVE_CONTENT: resolve(content), ARCHIVE_OUT: resolve(draft), ARCHIVE_BASE: base };
  const log = process.env.CI ? 'inherit' : openSync(LOG, 'w');
  process.stdout.write('正在生成网站……\n');
  const code = await run([join('src', 'build', 'astro.ts')], {
    environment,
    stdio: ['ignore', log, 'inherit', 'ipc'],
  });
  if (code !== 0) process.stderr.write(`网站没有生成${process.env.CI ? '' : `，经过记在 ${LOG}`}。\n`);
  return code;
}

/** The folder will be replaced as a whole, so one that holds something else is refused. */
function obstacleTo(content: string, out: string): string | undefined {
  if (!existsSync(content)) return `找不到内容文件夹：${content}。请检查 --content 后面的路径。`;
  if (!statSync(content).isDirectory()) return `${content}：不是文件夹。请检查 --content 后面的路径。`;
  if (existsSync(out) && !statSync(out).isDirectory()) return `${out}：不是文件夹。请检查 --out 后面的路径。`;
  const foreign = existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, '404.html'));
  return foreign ? `输出文件夹 ${out} 里有别的文件，生成网站会清空它。请换一个文件夹，或先移走里面的文件。` : undefined;
}
