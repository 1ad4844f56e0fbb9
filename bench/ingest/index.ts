/**
 * `npm run bench:ingest [-- --generated N [--from SEED]]`: the real issue against its truth, every metric; then N generated
 * issues a noise profile with the worst seed and a 95 % interval. Exit code 1 where a gate is missed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPeriodical } from '../../src/content/root.ts';
import { ingestFile } from '../../src/intake/ingest-file.ts';
import type { Periodical } from '../../src/schema.ts';
import type { Profile } from './generate/index.ts';
import { generate, profiles } from './generate/index.ts';
import type { Score } from './metrics.ts';
import { f1, measure, precision, recall } from './metrics.ts';
import { readOutput } from './output.ts';
import type { Truth } from './truth.ts';
import { truthOf } from './truth.ts';

/** Boundary F1 that each profile must reach; over-joins and conservation are absolute. */
const GATES: Readonly<Record<Profile, number>> = { clean: 1, sample: 0.995, harsh: 0.95, adversarial: 0.9 };

const { values } = parseArgs({
  options: { generated: { type: 'string', default: '0' }, from: { type: 'string', default: '1000' } },
});
const held = [
  benchReal('2021-01'),
  ...(Object.keys(profiles) as Profile[]).map((profile) =>
    benchGenerated(profile, Number(values.generated), Number(values.from)),
  ),
];
process.stdout.write(held.every(Boolean) ? 'all gates held\n' : 'a gate was missed\n');
process.exitCode = held.every(Boolean) ? 0 : 1;

function benchReal(id: string): boolean {
  const text = readFileSync(join('content/issues', id, 'source.txt'));
  const truth = truthOf(JSON.parse(readFileSync(join('bench/ingest/gold', `${id}.json`), 'utf8')));
  const started = performance.now();
  const scores = score(text, truth, readPeriodical());
  process.stdout.write(
    `${id}: ${truth.articles.length} pieces, ${Math.round(performance.now() - started)} ms with files\n`,
  );
  if (!scores) return false;
  process.stdout.write(`${row('metric', 'P', 'R', 'F1', 'hits', 'found', 'true')}\n`);
  for (const one of scores)
    process.stdout.write(
      `${row(one.name, ...figures(one), `${Number.isInteger(one.hits) ? one.hits : '–'}`, `${one.found}`, `${one.truth}`)}\n`,
    );
  const missed = scores.filter((one) => f1(one) < 1);
  process.stdout.write(
    missed.length === 0
      ? 'gate 1.00 on every metric: held\n\n'
      : `missed: ${missed.map(({ name }) => name).join(', ')}\n\n`,
  );
  return missed.length === 0;
}

/** A third of the seeds knows the house's own periodical.yaml; the others meet a periodical that nobody described. */
function benchGenerated(profile: Profile, count: number, from: number): boolean {
  if (count === 0) return true;
  const byMetric = new Map<string, { scores: Score[]; seeds: number[] }>();
  let refused = 0;
  for (let seed = from; seed < from + count; seed++) {
    const { text, truth, periodical } = generate(seed, profile);
    const scores = score(text, truth, seed % 3 === 0 ? periodical : stranger(periodical));
    if (!scores) refused++;
    for (const one of scores ?? []) {
      const all = byMetric.get(one.name) ?? { scores: [], seeds: [] };
      all.scores.push(one);
      all.seeds.push(seed);
      byMetric.set(one.name, all);
    }
  }
  process.stdout.write(
    `${profile}: ${count} issues from seed ${from}, ${refused} refused\n${row('metric', 'P', 'R', 'mean F1', '± 95 %', 'worst', 'seed')}\n`,
  );
  for (const [name, { scores, seeds }] of byMetric) {
    const total = {
      name,
      hits: sum(scores.map(({ hits }) => hits)),
      found: sum(scores.map(({ found }) => found)),
      truth: sum(scores.map(({ truth }) => truth)),
    };
    const each = scores.map(f1);
    const worst = each.indexOf(Math.min(...each));
    process.stdout.write(
      `${row(name, precision(total).toFixed(4), recall(total).toFixed(4), mean(each).toFixed(4), halfInterval(each).toFixed(4), (each[worst] ?? 0).toFixed(3), `${seeds[worst]}`)}\n`,
    );
  }
  const of = (name: string): Score[] => byMetric.get(name)?.scores ?? [];
  const gates = [
    refused === 0,
    mean(of('boundary').map(f1)) >= GATES[profile],
    of('joins').every((one) => precision(one) === 1),
    of('conservation').every((one) => f1(one) === 1),
  ];
  process.stdout.write(
    `gates (none refused, boundary F1 ≥ ${GATES[profile]}, over-joins 0, conservation 1): ${gates.every(Boolean) ? 'held' : 'MISSED'}\n\n`,
  );
  return gates.every(Boolean);
}

function score(text: string | Uint8Array, truth: Truth, periodical: Periodical): Score[] | undefined {
  const out = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  try {
    writeFileSync(join(out, 'delivered.txt'), text);
    const { folder, file } = ingestFile(join(out, 'delivered.txt'), { out, periodical });
    if (folder) return measure(readOutput(folder), truth);
    process.stderr.write(`${file.messages.map(({ reason }) => reason).join('; ')}\n`);
    return undefined;
  } finally {
    rmSync(out, { recursive: true });
  }
}

function stranger(periodical: Periodical): Periodical {
  return { ...periodical, name: '无名刊', sections: [], regions: [] };
}

function figures(one: Score): string[] {
  return [precision(one), recall(one), f1(one)].map((value) => value.toFixed(3));
}

function row(name: string, ...cells: string[]): string {
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(10)).join('')}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
}

/** Half width of the 95 % interval of a mean, normal approximation. */
function halfInterval(numbers: readonly number[]): number {
  const centre = mean(numbers);
  const variance = sum(numbers.map((value) => (value - centre) ** 2)) / Math.max(1, numbers.length - 1);
  return 1.96 * Math.sqrt(variance / Math.max(1, numbers.length));
}
