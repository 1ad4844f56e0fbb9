/** `--kinds`: generated issues of each kind that real texts have shown, and of all of them mixed: right, told, or silent. */

import { type Profile, profiles } from './generate/index.ts';
import { type GeneratedKind, generateKind } from './generate/kind.ts';
import { kinds } from './generate/kinds.ts';
import { mixedKind } from './generate/mixed.ts';
import { conservation, joinScores, ledgerComplete } from './line-scores.ts';
import type { Output } from './output.ts';
import { ingestedText } from './run.ts';
import { f1 } from './score.ts';
import { judge, type TrueStart, type Verdict } from './verdict/index.ts';
import { type Outcome, outcomeOf, PASSING } from './verdict/outcome.ts';
import { faultLines, type Judged, verdictTable } from './verdict/report.ts';

/** Seeds from here on are never looked at while tuning: only their totals are printed. */
const HELD_OUT = 500_000;

export interface KindOptions {
  seeds: number;
  from: number;
  only: string;
  profile: Profile;
  verbose: boolean;
}

export async function benchKinds({ seeds, from, only, profile, verbose }: KindOptions): Promise<boolean> {
  const names = Object.keys(kinds).filter((name) => name.includes(only));
  const dev: Judged[] = [];
  for (const name of names)
    for (let seed = from; seed < from + seeds; seed++) dev.push(await judged(name, seed, profile, verbose));
  const mixed = 'mixed'.includes(only) ? (Object.keys(profiles) as Profile[]) : [];
  for (const each of mixed)
    for (let seed = from; seed < from + seeds; seed++) dev.push(await judged(`mixed ${each}`, seed, each, verbose));
  const held: Judged[] = [];
  for (const each of mixed)
    for (let seed = HELD_OUT; seed < HELD_OUT + seeds; seed++)
      held.push({ ...(await judged(`held out ${each}`, seed, each, false)), name: '' });
  process.stdout.write(`kinds, ${seeds} issues each from seed ${from}, profile ${profile}\n${verdictTable(dev)}\n`);
  if (held.length > 0) process.stdout.write(`held out, from seed ${HELD_OUT}\n${verdictTable(held)}\n\n`);
  return [...dev, ...held].every(
    ({ verdict }) =>
      !verdict || (verdict.overJoins === 0 && verdict.lost === 0 && !verdict.faults.some(({ silent }) => silent)),
  );
}

async function judged(name: string, seed: number, profile: Profile, verbose: boolean): Promise<Judged> {
  const { kind, names } = kinds[name] ? { kind: kinds[name], names: [name] } : mixedKind(seed);
  const issue = generateKind(seed, kind, profile);
  const started = performance.now();
  let run = await ingestedText(issue.bytes, issue.periodical);
  if ('refusal' in run) run = await ingestedText(issue.bytes, issue.periodical, issue.id);
  const ms = performance.now() - started;
  const label = `${seed}${names.length > 1 ? ` (${names.join(' ')})` : ''}`;
  const one: Judged =
    'refusal' in run
      ? { set: name, name: label, ms, want: issue.truth.articles.length, refusal: run.refusal }
      : { set: name, name: label, ms, verdict: verdictOf(run.output, issue) };
  if (verbose && (one.refusal !== undefined || one.verdict.faults.length > 0))
    process.stdout.write(`${faultLines(one)}\n`);
  return one;
}

function verdictOf(output: Output, { truth, differing }: GeneratedKind): Verdict {
  const outcome = outcomeOf(output);
  const starts = new Set(outcome.starts.map(({ line }) => line));
  const truths = truth.articles.map(
    ({ startLine, startBelow, title, section }): TrueStart => ({
      line: startBelow !== undefined && starts.has(startBelow) ? startBelow : startLine,
      title,
      section,
    }),
  );
  const [joins] = joinScores(output, truth);
  return {
    ...judge(outcome, truths, { furniture: leftOf(outcome, truth.furniture ?? new Set()), differing }),
    overJoins: (joins?.found ?? 0) - (joins?.hits ?? 0),
    lost: [conservation(output), ledgerComplete(output)].filter((one) => f1(one) < 1).length,
  };
}

/** Lines that are known to be furniture, booked to an article as if they were of its text. */
function leftOf({ entries }: Outcome, furniture: ReadonlySet<number>): number[] {
  const left = entries.filter(
    ({ line, target, role }) => furniture.has(line) && typeof target === 'number' && !PASSING.test(role),
  );
  return [...new Set(left.map(({ line }) => line))];
}
