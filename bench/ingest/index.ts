/** `npm run bench:ingest`: the real issue against its truth, every metric. Exit code 1 where a gate is missed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPeriodical } from '../../src/content/root.ts';
import { ingestFile } from '../../src/intake/ingest-file.ts';
import type { Score } from './metrics.ts';
import { f1, measure, precision, recall } from './metrics.ts';
import { readOutput } from './output.ts';
import { truthOf } from './truth.ts';

const ISSUES = ['2021-01'];

process.exitCode = ISSUES.map(benchIssue).every(Boolean) ? 0 : 1;

function benchIssue(id: string): boolean {
  const out = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  const started = performance.now();
  const { folder, file } = ingestFile(join('content/issues', id, 'source.txt'), {
    out,
    periodical: readPeriodical(),
    issueId: id,
  });
  const elapsed = performance.now() - started;
  if (!folder) {
    process.stderr.write(`${id}: ${file.messages.map(({ reason }) => reason).join('; ')}\n`);
    return false;
  }
  const truth = truthOf(JSON.parse(readFileSync(join('bench/ingest/gold', `${id}.json`), 'utf8')));
  const scores = measure(readOutput(folder), truth);
  rmSync(out, { recursive: true });
  process.stdout.write(`${id}: ${truth.articles.length} pieces, ${Math.round(elapsed)} ms\n\n${table(scores)}\n\n`);
  const missed = scores.filter((score) => f1(score) < 1);
  process.stdout.write(
    missed.length === 0 ? 'all gates held (1.00)\n' : `missed: ${missed.map(({ name }) => name).join(', ')}\n`,
  );
  return missed.length === 0;
}

function table(scores: readonly Score[]): string {
  const row = (name: string, ...cells: string[]) =>
    `${name.padEnd(26)}${cells.map((cell) => cell.padStart(10)).join('')}`;
  const lines = scores.map((score) =>
    row(
      score.name,
      precision(score).toFixed(3),
      recall(score).toFixed(3),
      f1(score).toFixed(3),
      `${Number.isInteger(score.hits) ? score.hits : '–'}`,
      `${score.found}`,
      `${score.truth}`,
    ),
  );
  return [row('metric', 'P', 'R', 'F1', 'hits', 'found', 'true'), ...lines].join('\n');
}
