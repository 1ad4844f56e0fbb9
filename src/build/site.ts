/** Builds the site. Astro reads its settings from the environment, see astro.config.mjs. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

/** Resolves to the exit code; what went wrong is on standard error then. */
export async function buildSite({ content = 'content/issues', out = 'dist', base = '/' }: BuildOptions = {}) {
  const obstacle = obstacleTo(content, out);
  if (obstacle !== undefined) {
    process.stderr.write(`${obstacle}\n`);
    return 1;
  }
  // An ingest that was killed may have left an issue aside.
  recoverInterrupted(content);
  // A draft of its own for each build, so that two at a time do not meet. Inside the project: Astro works there only.
  const draft = resolve('.cache', `build-${process.pid}`);
  const environment = { ARCHIVE_CONTENT: resolve(content), ARCHIVE_OUT: draft, ARCHIVE_BASE: base };
  const code = await run([join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], environment);
  const loss = code === 0 ? await lossOf(content, draft) : undefined;
  if (loss !== undefined) process.stderr.write(`${loss}\n`);
  const finished = code === 0 && loss === undefined;
  if (finished) await writeManifest(draft);
  await replaceFolder(resolve(out), draft, finished);
  return finished ? 0 : code || 1;
}

/** The folder will be replaced as a whole, so one that holds something else is refused. */
function obstacleTo(content: string, out: string): string | undefined {
  if (!existsSync(content)) return `找不到内容文件夹：${content}。请检查 --content 后面的路径。`;
  const foreign = existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, '404.html'));
  return foreign ? `输出文件夹 ${out} 里有别的文件，生成网站会清空它。请换一个文件夹，或先移走里面的文件。` : undefined;
}
