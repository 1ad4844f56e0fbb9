/** A real issue against the truth that was made for it by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPeriodical } from '../../src/content/root.ts';
import { measure } from './metrics.ts';
import { scoreMisread } from './misread.ts';
import { ingested } from './run.ts';
import { f1 } from './score.ts';
import { figures, row } from './table.ts';
import { truthOf } from './truth.ts';

export async function benchReal(id: string): Promise<boolean> {
  const text = readFileSync(join('content/issues', id, 'source.txt'));
  const truth = truthOf(JSON.parse(readFileSync(join('bench/ingest/gold', `${id}.json`), 'utf8')));
  const started = performance.now();
  const output = await ingested(text, readPeriodical());
  process.stdout.write(
    `${id}: ${truth.articles.length} pieces, ${Math.round(performance.now() - started)} ms with files\n`,
  );
  if (!output) return false;
  const scores = measure(output, truth);
  process.stdout.write(`${row('metric', 'P', 'R', 'F1', 'hits', 'found', 'true')}\n`);
  for (const one of scores) {
    const hits = Number.isInteger(one.hits) ? `${one.hits}` : '–';
    process.stdout.write(`${row(one.name, ...figures(one), hits, `${one.found}`, `${one.truth}`)}\n`);
  }
  const missed = scores.filter((one) => f1(one) < 1).map(({ name }) => name);
  const misread = scoreMisread(output, truth.misread ?? []);
  process.stdout.write(
    `misread places: ${misread.proposals} proposed, recall of the sure ones ${misread.recall.toFixed(3)}, precision of the first twenty ${misread.precision.toFixed(3)}\n`,
  );
  process.stdout.write(
    missed.length === 0 ? 'gate 1.00 on every metric: held\n\n' : `missed: ${missed.join(', ')}\n\n`,
  );
  return missed.length === 0;
}
