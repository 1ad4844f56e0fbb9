/** Builds the site. Astro reads its settings from the environment, see astro.config.mjs. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface BuildOptions {
  /** Folder of issues; default `content/issues`. */
  content?: string | undefined;
  /** Folder to write, emptied first; default `dist`. */
  out?: string | undefined;
  /** Path under which the site will be served; default `/`. */
  base?: string | undefined;
}

/** Resolves to the exit code; what went wrong is on standard error then. */
export async function buildSite({
  content = 'content/issues',
  out = 'dist',
  base = '/',
}: BuildOptions = {}): Promise<number> {
  const obstacle = obstacleTo(content, out);
  if (obstacle !== undefined) {
    process.stderr.write(`${obstacle}\n`);
    return 1;
  }
  const environment = { ARCHIVE_CONTENT: resolve(content), ARCHIVE_OUT: resolve(out), ARCHIVE_BASE: base };
  return run([join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    ...environment,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
}

/** Runs Node with `args` and shows what it says. Resolves to its exit code, 1 where a signal ended it. */
export function run(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  return new Promise((settle, reject) => {
    child.once('error', reject).once('exit', (code) => settle(code ?? 1));
  });
}

/** Astro empties the folder that it writes to, so a folder that holds something else is refused. */
function obstacleTo(content: string, out: string): string | undefined {
  if (!existsSync(content)) return `找不到内容文件夹：${content}。请检查 --content 后面的路径。`;
  const foreign = existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, '404.html'));
  return foreign ? `输出文件夹 ${out} 里有别的文件，生成网站会清空它。请换一个文件夹，或先移走里面的文件。` : undefined;
}
