/** Source after source, each with its report as soon as it and those before it are done, and how far the batch has come. */

import { ingestFile } from '../ingest-file.ts';
import type { IntakeOptions } from '../read-issue.ts';
import { type Told, toldOf } from '../report/report.ts';
import { progressOf } from './progress.ts';
import { inWorkers } from './workers.ts';

/** `quiet`: nothing but GitHub's annotations is printed. A single source needs no thread of its own. */
export async function ingestAll(paths: readonly string[], options: IntakeOptions, quiet: boolean): Promise<Told[]> {
  const progress = progressOf(quiet ? 0 : paths.length);
  const all: Told[] = [];
  const end = (told: Told): void => {
    all.push(told);
    progress.end(() => print(told, quiet));
  };
  try {
    if (paths.length > 1) await inWorkers(paths, options, { begin: progress.begin, end });
    else for (const path of paths) end(toldOf(await ingestFile(path, options)));
  } finally {
    progress.stop();
  }
  return all;
}

function print({ report, annotations, isStored }: Told, quiet: boolean): void {
  const stream = isStored ? process.stdout : process.stderr;
  if (!quiet) stream.write(`${report}\n`);
  // GitHub reads its commands from either stream; standard output is the program's own where it asked for JSON.
  const commands = quiet ? process.stderr : process.stdout;
  if (process.env.GITHUB_ACTIONS) for (const line of annotations) commands.write(`${line}\n`);
}
