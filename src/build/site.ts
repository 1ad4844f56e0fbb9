/** Builds the site: by Astro its program, by the press its pages. What nothing changed for is neither made again nor written again. */
import { existsSync, lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheFolder, readPeriodical } from '../content/folder.ts';
import { readKept, writeKept } from '../disk/kept.ts';
import { withLockHeld } from '../disk/lock.ts';
import { recoverInterrupted } from '../disk/recover.ts';
import { MANIFEST, writeManifest } from '../fixity/manifest.ts';
import { lossOf } from '../fixity/record.ts';
import { isAsBuilt, type Kept, markOf } from './folder/kept.ts';
import { replaceFolder } from './folder/replace.ts';
import { becomeSpare, removeAllBut, useSpare } from './folder/spare.ts';
import { inputsOf } from './inputs.ts';
import { makeAll } from './make.ts';
import type { Made, Told } from './process/job.ts';
import { digestOfProgram } from './program/program.ts';
import { type Progress, progress } from './progress.ts';

export interface BuildOptions {
  /** Folder of issues; default `content/issues`. */
  content?: string | undefined;
  /** Folder to write; default `dist`. Keeps what it held where the build fails. */
  out?: string | undefined;
  /** Path under which the site will be served; default `/`. */
  base?: string | undefined;
  /** Is told what took how long. */
  watch?: (told: Told) => void;
}

/** Inside the project: Astro works there only. */
const CACHE = '.cache';
/** One build at a time: the cache knows no two. The largest archive takes a quarter of an hour, ms. */
const PATIENCE = 3_600_000;

interface Order {
  content: string;
  out: string;
  base: string;
  progress: Progress;
}

/** Resolves to the exit code; what went wrong is on standard error then. Throws where the content or the disk does not allow it. */
export async function buildSite({ content = 'content/issues', out = 'dist', base = '/', watch }: BuildOptions = {}) {
  const obstacle = obstacleTo(content, out);
  if (obstacle !== undefined) throw new Error(obstacle);
  readPeriodical(resolve(content));
  const order = { content: resolve(content), out: resolve(out), base, progress: progress(watch) };
  return withLockHeld(join(CACHE, 'build.lock'), () => buildAlone(order).finally(order.progress.end), PATIENCE);
}

async function buildAlone(order: Order): Promise<number> {
  const { content, out, base, progress } = order;
  // An ingest that was killed may have left an issue aside, and a build its draft.
  recoverInterrupted(content);
  for (const name of readdirSync(CACHE)) if (/^build-\d+$/u.test(name)) rmSync(join(CACHE, name), { recursive: true });
  progress.begin('inputs');
  const keptAt = join(cacheFolder(content), 'site.json');
  const { site } = readPeriodical(content);
  const program = digestOfProgram(content, site, base);
  const inputs = await inputsOf(content, program);
  const kept = await readKept<Kept>(keptAt);
  if (kept?.inputs === inputs.digest && kept.out === out && (await isAsBuilt(out, kept))) {
    progress.end();
    process.stdout.write('没有改动，网站不必重新生成。\n');
    return 0;
  }
  // Of its own name: a process of a build that was killed may live a moment longer.
  const draft = resolve(CACHE, `build-${process.pid}`);
  const spare = join(cacheFolder(content), 'spare');
  useSpare(spare, draft);
  try {
    const made = await makeAll({ content, out, base, progress, cache: CACHE, program, site, draft, keptAt, inputs });
    if (made === undefined) return 1;
    removeAllBut(draft, '', new Set(Object.keys(made)));
    const loss = await lossOf(content, draft);
    if (loss !== undefined) {
      process.stderr.write(`${loss}\n`);
      return 1;
    }
    progress.begin('manifest');
    const digests = new Map(
      Object.keys(made)
        .sort()
        .map((name) => [name, made[name]?.sha256 ?? '']),
    );
    await writeManifest(draft, digests);
    await replaceFolder(out, draft, (old) => becomeSpare(old, spare));
    // What changed meanwhile stands in some pages and not in others: the next build takes none of them over.
    if ((await inputsOf(content, program)).digest === inputs.digest)
      await writeKept(keptAt, await keptOf(out, inputs.digest, digests, made));
    else rmSync(keptAt, { force: true });
    return 0;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function keptOf(out: string, inputs: string, digests: ReadonlyMap<string, string>, made: Made): Promise<Kept> {
  const files: Kept['files'] = {};
  for (const [name, sha256] of [...digests, [MANIFEST, ''] as const]) {
    const key = made[name]?.key;
    files[name] = { sha256, mark: markOf(lstatSync(join(out, name))), ...(key === undefined ? {} : { key }) };
  }
  return { out, inputs, files };
}

/** The folder will be replaced as a whole, so one that holds something else is refused. */
function obstacleTo(content: string, out: string): string | undefined {
  if (!existsSync(content)) return `找不到内容文件夹：${content}。请检查 --content 后面的路径。`;
  if (!statSync(content).isDirectory()) return `${content}：不是文件夹。请检查 --content 后面的路径。`;
  if (existsSync(out) && !statSync(out).isDirectory()) return `${out}：不是文件夹。请检查 --out 后面的路径。`;
  const foreign = existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, '404.html'));
  return foreign ? `输出文件夹 ${out} 里有别的文件，生成网站会清空它。请换一个文件夹，或先移走里面的文件。` : undefined;
}
