/** The figures as tables. */
import type { Engine } from './engines.ts';
import { quantile, type Score, scoreOf } from './measure.ts';
import type { Cost } from './measured.ts';
import type { QueryGroup } from './queries.ts';
import type { TrueArticle } from './truth.ts';

/** Asks the engine everything and prints how it did. */
export async function report(
  engine: Engine,
  groups: readonly QueryGroup[],
  articles: readonly TrueArticle[],
): Promise<Score[]> {
  const scores: Score[] = [];
  for (const group of groups) if (group.queries.length > 0) scores.push(await scoreOf(engine, group, articles));
  await engine.close();
  const { bytes, requests, milliseconds } = engine.cold;
  print(`${engine.name}: first query ${kilobytes(bytes)}, ${requests} requests, ${Math.round(milliseconds)} ms`);
  print(scoreTable(scores));
  print(`all queries, asked first: ${times(scores.flatMap(({ milliseconds }) => milliseconds))}`);
  print(`all queries, asked again: ${times(scores.flatMap(({ again }) => again))}\n`);
  return scores;
}

function times(milliseconds: readonly number[]): string {
  return `median ${quantile(milliseconds, 0.5).toFixed(1)} ms, p95 ${quantile(milliseconds, 0.95).toFixed(1)} ms`;
}

const ofTitles = ({ group }: Score): boolean => group.startsWith('titles');

export function slowLine(milliseconds: readonly number[]): string {
  const most = Math.max(...milliseconds);
  return `ours, 10 Mbit/s and a page four times slower, first text: median ${quantile(milliseconds, 0.5).toFixed(0)} ms, most ${most.toFixed(0)} ms\n`;
}

export function isPerfect(scores: readonly Score[]): boolean {
  return scores.every(
    (score) =>
      score.recall === 1 && score.precision === 1 && score.counts === 1 && (!ofTitles(score) || score.first >= 0.99),
  );
}

function scoreTable(scores: readonly Score[]): string {
  const head = [
    'group',
    'queries',
    'recall',
    'precision',
    'P@10',
    'title first',
    'counts',
    'found',
    'median ms',
    'p95 ms',
  ];
  const rows = scores.map((score) => [
    score.group,
    String(score.queries),
    ...[
      score.recall,
      score.precision,
      score.precisionAt10,
      ofTitles(score) ? score.first : undefined,
      score.counts,
    ].map((share) => share?.toFixed(3) ?? ''),
    quantile(score.found, 0.5).toFixed(0),
    ...[0.5, 0.95].map((share) => quantile(score.milliseconds, share).toFixed(1)),
  ]);
  return table([head, ...rows]);
}

export function costTable(rows: readonly (Cost & { name: string; bytes: number })[]): string {
  const head = ['index', 'size', 'seconds', 'memory'];
  const cells = rows.map(({ name, bytes, seconds, megabytes }) => [
    name,
    kilobytes(bytes),
    seconds.toFixed(1),
    `${megabytes.toFixed(0)} MB`,
  ]);
  return table([head, ...cells]);
}

function table(rows: readonly string[][]): string {
  const lines = rows.map(([name = '', ...cells]) => name.padEnd(24) + cells.map((cell) => cell.padStart(12)).join(''));
  return `${lines.join('\n')}\n`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
