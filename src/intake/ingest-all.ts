/** Source after source, each with its report as soon as it is done, and how far the batch has come. */
import { ingestFile } from './ingest-file.ts';
import { progressOf } from './progress.ts';
import type { IntakeOptions, Outcome } from './read-issue.ts';
import { annotationsOf, reportOf } from './report.ts';

/** `quiet`: nothing but GitHub's annotations is printed. */
export async function ingestAll(paths: readonly string[], options: IntakeOptions, quiet: boolean): Promise<Outcome[]> {
  const progress = progressOf(quiet ? 0 : paths.length);
  const outcomes: Outcome[] = [];
  for (const path of paths) {
    progress.begin(path);
    const outcome = await ingestFile(path, options);
    outcomes.push(outcome);
    progress.end(() => print(outcome, quiet));
  }
  progress.stop();
  return outcomes;
}

function print(outcome: Outcome, quiet: boolean): void {
  const stream = outcome.stored === undefined ? process.stderr : process.stdout;
  if (!quiet) stream.write(`${reportOf(outcome)}\n`);
  // GitHub reads its commands from either stream; standard output is the program's own where it asked for JSON.
  const commands = quiet ? process.stderr : process.stdout;
  if (process.env.GITHUB_ACTIONS) for (const line of annotationsOf(outcome)) commands.write(`${line}\n`);
}
