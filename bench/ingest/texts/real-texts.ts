/** `--real DIR`: real issues of other periodicals with their truth; nobody may be misled in silence. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPeriodical } from '../../../src/content/root.ts';
import { ingestedFile } from '../run.ts';
import { judge } from '../verdict/index.ts';
import { outcomeOf } from '../verdict/outcome.ts';
import { faultLines, type Judged, verdictTable } from '../verdict/report.ts';
import { deliveredIn } from './delivered.ts';

/** The number that an issue is given which prints none, as its refusal asks for. */
const NUMBER = '2021-01';

export async function benchTexts(dir: string, only: string, verbose: boolean): Promise<boolean> {
  const folder = resolve(dir);
  if (!existsSync(folder)) {
    process.stdout.write(`${folder}: no such folder, so no real text of another periodical was measured\n`);
    return false;
  }
  const judged: Judged[] = [];
  for (const { set, name, path, truthOf, articles } of deliveredIn(folder, only)) {
    const started = performance.now();
    const run = await ingestedFile(path, readPeriodical(), NUMBER);
    const ms = performance.now() - started;
    if ('refusal' in run) judged.push({ set, name, ms, want: articles, refusal: run.refusal });
    else {
      const outcome = outcomeOf(run.output);
      judged.push({ set, name, ms, verdict: judge(outcome, truthOf(outcome.lines)) });
    }
    if (verbose) process.stdout.write(`${faultLines(judged.at(-1) as Judged)}\n`);
  }
  process.stdout.write(`${verdictTable(judged)}\n\n`);
  return judged.every(({ verdict }) => verdict?.faults.every(({ silent }) => !silent) ?? true);
}
