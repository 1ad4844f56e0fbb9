/** `--cases DIR`: small texts of one difficulty each, with the titles in order in `truth.json`: right, told, or silent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPeriodical } from '../../../src/content/root.ts';
import { ingestedFile } from '../run.ts';
import { leftFurniture } from '../verdict/furniture.ts';
import { outcomeOf } from '../verdict/outcome.ts';

/** The number that a case is given which prints none. */
const NUMBER = '2019-03';

type Ending = { kind: 'right' | 'told' | 'silent'; why: string };

export async function benchCases(dir: string, verbose: boolean): Promise<boolean> {
  const folder = resolve(dir);
  if (!existsSync(join(folder, 'truth.json'))) {
    process.stdout.write(`${join(folder, 'truth.json')}: no such file, so no case was measured\n`);
    return false;
  }
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<string, string[]>;
  const counts = { right: 0, told: 0, silent: 0 };
  for (const name of readdirSync(folder).toSorted()) {
    const [path, titles] = [join(folder, name, 'in.txt'), truth[name]];
    if (!titles || !existsSync(path)) continue;
    const { kind, why } = await endingOf(path, titles);
    counts[kind]++;
    if (verbose && kind !== 'right') process.stdout.write(`${kind === 'silent' ? 'SILENT' : kind} ${name}: ${why}\n`);
  }
  process.stdout.write(`cases: right ${counts.right}, told ${counts.told}, silent ${counts.silent}\n\n`);
  return counts.silent === 0;
}

async function endingOf(path: string, titles: readonly string[]): Promise<Ending> {
  const run = await ingestedFile(path, readPeriodical(), NUMBER);
  if ('refusal' in run) return { kind: 'told', why: `refused: ${run.refusal.slice(0, 160)}` };
  const outcome = outcomeOf(run.output);
  const articles = [...run.output.articles.values()].filter(({ data }) => data.kind !== 'note');
  const got = articles.toSorted((a, b) => a.data.order - b.data.order).map(({ data }) => data.title);
  const isTitled =
    got.length === titles.length && titles.every((title, at) => letters(got[at]).includes(letters(title)));
  const left = leftFurniture(outcome);
  if (isTitled && left.length === 0) return { kind: 'right', why: '' };
  const isLoud = outcome.doubts.some(({ blocking }) => blocking === true) || (!isTitled && outcome.doubts.length > 0);
  const why = isTitled ? `page numbers left in sentences: lines ${left.join(', ')}` : `got ${got.join(' | ')}`;
  return { kind: isLoud ? 'told' : 'silent', why };
}

const letters = (text = ''): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
