/**
 * `npm run bench:offices [-- --seeds 5] [--from 101] [--years 10,40] [--verbose]`: notices of an invented city over 10 and 40 years, read and matched; pairs of
 * 任 and 免 against the truth that they were printed from. Exit code 1 where a mean is below the mark.
 */
import { parseArgs } from 'node:util';
import { randomFrom } from '../ingest/generate/random.ts';
import { drawHistory } from './history.ts';
import { type Score, score } from './score.ts';
import { CITY } from './world.ts';

/** Pairs right, by recall and by precision. */
const MARK = 0.97;

const COUNTS = [
  ...(['items', 'unread', 'pairs', 'found', 'right', 'unsure', 'unsureRight'] as const),
  ...(['mixed', 'offices', 'successions', 'successionsFound', 'successionsRight'] as const),
  ...(['contradictions', 'contradictionsRight'] as const),
];

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '5' },
    from: { type: 'string', default: '101' },
    years: { type: 'string', default: '10,40' },
    verbose: { type: 'boolean' },
  },
});

const write = (line: string): unknown => process.stdout.write(`${line}\n`);
const share = (part: number, whole: number): string => (whole === 0 ? '   -' : (part / whole).toFixed(3));

for (const years of values.years.split(',').map(Number)) {
  const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => Number(values.from) + at);
  const scores = seeds.map((seed) => score(drawHistory(randomFrom(seed), years), [CITY]));
  write(`${years} years, seeds ${seeds[0]} to ${seeds.at(-1)}`);
  for (const [at, one] of scores.entries()) write(rowOf(String(seeds[at]), one));
  const all = sum(scores);
  write(rowOf('all', all));
  write(
    `  contradictions, as the desk shows them: ${all.contradictions}, precision ${share(all.contradictionsRight, all.contradictions)}`,
  );
  write(
    `  doubts  ${Object.entries(all.doubts)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}`,
  );
  if (values.verbose) for (const line of scores.flatMap(({ wrong }) => wrong)) write(`  ${line}`);
  if (all.right < MARK * all.found || all.right < MARK * all.pairs) process.exitCode = 1;
}

function rowOf(name: string, one: Score): string {
  return [
    `  ${name.padStart(4)}`,
    `${one.items} items, ${one.unread} unread`,
    `${one.pairs} pairs: recall ${share(one.right, one.pairs)}, precision ${share(one.right, one.found)}`,
    `sure ${share(one.right - one.unsureRight, one.found - one.unsure)} of ${one.found - one.unsure}, unsure ${share(one.unsureRight, one.unsure)} of ${one.unsure}`,
    `${one.mixed} of ${one.offices} offices mixed`,
    `successions ${share(one.successionsRight, one.successions)} / ${share(one.successionsRight, one.successionsFound)}`,
  ].join('; ');
}

/** Counts added up, doubts kind by kind. */
function sum(scores: readonly Score[]): Score {
  const total = structuredClone(scores[0]);
  if (!total) throw new RangeError('no seeds');
  for (const one of scores.slice(1)) {
    for (const key of COUNTS) total[key] += one[key];
    for (const [kind, count] of Object.entries(one.doubts)) total.doubts[kind] = (total.doubts[kind] ?? 0) + count;
    total.wrong.push(...one.wrong);
  }
  return total;
}
