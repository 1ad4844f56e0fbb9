/** Generated issues of many magazines, a noise profile at a time. */
import type { Periodical } from '../../src/schema.ts';
import type { Profile } from './generate/index.ts';
import { generate } from './generate/index.ts';
import { measure } from './metrics.ts';
import { ingested } from './run.ts';
import type { Score } from './score.ts';
import { f1, precision, recall } from './score.ts';
import { halfInterval, mean, row, sum } from './table.ts';

/** Boundary F1 that each profile must reach; over-joins and conservation are absolute. */
const GATES: Readonly<Record<Profile, number>> = { clean: 1, sample: 0.995, harsh: 0.95, adversarial: 0.9 };

/** A third of the seeds knows the house's own periodical.yaml; the others meet a periodical that nobody described. */
export async function benchGenerated(profile: Profile, count: number, from: number): Promise<boolean> {
  if (count === 0) return true;
  const byMetric = new Map<string, { scores: Score[]; seeds: number[] }>();
  let refused = 0;
  for (let seed = from; seed < from + count; seed++) {
    const { text, truth, periodical } = generate(seed, profile);
    const output = await ingested(text, seed % 3 === 0 ? periodical : stranger(periodical));
    if (!output) refused++;
    for (const one of output ? measure(output, truth) : []) {
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

function stranger(periodical: Periodical): Periodical {
  return { ...periodical, name: '无名刊', sections: [], regions: [] };
}
