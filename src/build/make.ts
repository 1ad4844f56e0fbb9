/** The processes of a build: one reads the issues and makes what the search asks; meanwhile Astro builds the program, where it has changed, and the press renders the pages. */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DIGESTS } from '../content/folder.ts';
import { readKept } from '../disk/kept.ts';
import type { Inputs } from './inputs.ts';
import type { Job, Made, Told } from './process/job.ts';
import { type RunOptions, run } from './process/run.ts';
import { PRESS, programFor, programThere, SEARCHING } from './program/program.ts';
import type { Progress } from './progress.ts';

/** Articles of the largest archive whose pages are rendered while its search is made: of a larger one memory holds one of both. At 9,177 articles both together took 2,322 MB (docs/performance.md). */
const MOST_TOGETHER = 12_000;

/**
 * For those of a larger one: what V8 lets a heap grow by before it collects, percent. At 9,177 articles both processes together took a fifth less memory so, and a tenth more of the
 * processor.
 */
const SPARING = '--heap-growing-percent=60';

/** Scripts that run from the sources. */
const HERE = join('src', 'build');

export interface Making extends Pick<Job, 'draft' | 'out' | 'site' | 'base'> {
  content: string;
  /** Folder for the program and the log. */
  cache: string;
  /** Digest of the program. */
  program: string;
  /** File of what the last build left. */
  keptAt: string;
  progress: Progress;
  inputs: Inputs;
}

/** Fills the draft. Undefined where that failed and was told. */
export async function makeAll(making: Making): Promise<Made | undefined> {
  const { cache, program, progress } = making;
  const start = processes(making);
  progress.begin('program');
  const read = Promise.withResolvers<string>();
  const hear = (told: unknown): void => ((told as Told).kind === 'read' ? read.resolve('read') : progress.hear(told));
  const there = await programThere(program, cache);
  const searching = start.making(there ? join(there, SEARCHING) : join(HERE, 'process', 'searching.ts'), there ?? '', {
    hear,
  });
  try {
    const build = async (target: string): Promise<boolean> => {
      const environment = { ARCHIVE_OUT: target, ARCHIVE_PROGRAM: 'only' };
      if (!(await start.work(join(HERE, 'program', 'astro.ts'), environment))) return false;
      // Once Astro has ended: memory need not hold both.
      const { bundle } = await import('./program/bundle.ts');
      await bundle(target);
      return true;
    };
    const folder = there ?? (await programFor(program, cache, build));
    if (folder === undefined) return undefined;
    progress.begin('content');
    const pages = await start.making(join(folder, PRESS), folder, { later: read.promise });
    if (pages === undefined) return undefined;
    progress.begin('search');
    const found = await searching;
    return found && { ...pages, ...found };
  } finally {
    // None of them writes into the draft any more when this returns.
    start.end();
    await searching.catch(() => undefined);
  }
}

function processes({ content, cache, draft, out, site, base, keptAt, progress, inputs }: Making) {
  const waits = inputs.articles > MOST_TOGETHER;
  const digests = `${keptAt}.digests`;
  mkdirSync(dirname(digests), { recursive: true });
  writeFileSync(digests, JSON.stringify(inputs.issues));
  const log = join(cache, 'build.log');
  rmSync(log, { force: true });
  const stop = new AbortController();
  /** Resolves to whether it did its work. Where one fails, the others have no more to do. */
  const work = async (script: string, own: NodeJS.ProcessEnv, options: RunOptions = {}): Promise<boolean> => {
    if (stop.signal.aborted) return false;
    const environment = { ...own, ARCHIVE_CONTENT: content, ARCHIVE_BASE: base, [DIGESTS]: digests };
    const code = await runLogged([...(waits ? [SPARING] : []), script], log, {
      hear: progress.hear,
      signal: stop.signal,
      ...options,
      environment,
    });
    if (code === 0 || stop.signal.aborted) return code === 0;
    process.stderr.write(`网站没有生成${process.env.CI ? '' : `，经过记在 ${log}`}。\n`);
    stop.abort();
    return false;
  };
  return {
    work,
    async making(script: string, program: string, options: RunOptions): Promise<Made | undefined> {
      const made = `${keptAt}.${basename(script)}`;
      const job: Job = { program: program && resolve(program), draft, out, kept: keptAt, made, waits, site, base };
      const isDone = await work(script, { ARCHIVE_JOB: JSON.stringify(job) }, options);
      const result = isDone ? await readKept<Made>(made) : undefined;
      rmSync(made, { force: true });
      return result;
    },
    end: () => stop.abort(),
  };
}

/** Its log is for whoever maintains the program; an editor needs it only where the build fails, a CI always. Resolves to its exit code. */
async function runLogged(args: string[], path: string, options: RunOptions): Promise<number> {
  const log = process.env.CI ? undefined : openSync(path, 'a');
  try {
    return await run(args, {
      ...options,
      stdio: ['ignore', log ?? 'inherit', 'inherit', 'ipc'],
    });
  } finally {
    if (log !== undefined) closeSync(log);
  }
}
