/**
 * `npm run bench:ingest [-- OPTIONS]`: the real issue against its truth, every metric. Exit code 1 where a gate is missed.
 * `--generated N [--from SEED]`: N generated issues a noise profile, with the worst seed and a 95 % interval.
 * `--documents`: what LibreOffice, pandoc and Chromium wrote of invented issues, where they are installed; alone as well.
 * `--fuzz N`: N damaged texts. `--kills N`: ingest killed N times. `--linear`: time for ten times the text.
 * `--real DIR`: a folder of real texts with truth. `--cases DIR`: small cases with truth. Each alone, without the real issue.
 * `--kinds [--seeds N] [--from S] [--profile P]`: generated issues of every kind that real texts have shown, and of all mixed.
 * `--suspects [--seeds N]`: misreadings planted in unseen text, what of them is proposed.
 * `--watch [--seeds N] [--texts DIR]`: slips planted in listed words of unseen text, what the check before a publication finds, and its false alarms.
 * `--mutations`: each number of the tables of ingest set to 0 and to its thousandfold, and whether a test notices.
 * `--only PART`: those whose name has it. `--verbose`: each issue with its wrong places.
 */
import { parseArgs } from 'node:util';
import { benchDocuments } from './documents/index.ts';
import { benchWord } from './documents/word.ts';
import { benchFuzz } from './fuzz.ts';
import type { Profile } from './generate/index.ts';
import { profiles } from './generate/index.ts';
import { benchGenerated } from './generated.ts';
import { benchKills } from './kills.ts';
import { benchKinds } from './kinds.ts';
import { benchLinear } from './linear.ts';
import { benchMutations } from './mutations/index.ts';
import { benchSuspects } from './planted/index.ts';
import { benchReal } from './real.ts';
import { benchCases } from './texts/cases.ts';
import { benchTexts } from './texts/real-texts.ts';
import { benchWatch } from './watch/index.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'boolean', default: false },
    generated: { type: 'string', default: '0' },
    from: { type: 'string' },
    kinds: { type: 'boolean', default: false },
    mutations: { type: 'boolean', default: false },
    suspects: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    texts: { type: 'string' },
    seeds: { type: 'string', default: '10' },
    profile: { type: 'string', default: 'sample' },
    fuzz: { type: 'string', default: '0' },
    kills: { type: 'string', default: '0' },
    linear: { type: 'boolean', default: false },
    real: { type: 'string' },
    cases: { type: 'string' },
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
});
const from = Number(values.from ?? 1000);
const held: boolean[] = [];
if (values.real !== undefined) held.push(await benchTexts(values.real, values.only, values.verbose));
if (values.cases !== undefined) held.push(await benchCases(values.cases, values.verbose));
if (values.kinds)
  held.push(
    await benchKinds({
      ...{ seeds: Number(values.seeds), from: Number(values.from ?? 1), profile: profileOf(values.profile) },
      ...{ only: values.only, verbose: values.verbose },
    }),
  );
if (values.documents) held.push(await benchWord(), await benchDocuments());
if (values.suspects) held.push(await benchSuspects(Number(values.seeds)));
if (values.watch)
  held.push(
    await benchWatch(
      Number(values.seeds),
      values.from === undefined ? undefined : Number(values.from),
      values.texts,
      values.verbose,
    ),
  );
if (values.mutations) held.push(await benchMutations(values.only));
if (held.length === 0) held.push(await benchReal('2021-01'));
for (const profile of Object.keys(profiles) as Profile[])
  held.push(await benchGenerated(profile, Number(values.generated), from));
if (Number(values.fuzz) > 0) held.push(benchFuzz(Number(values.fuzz), from));
if (Number(values.kills) > 0) held.push(await benchKills(Number(values.kills)));
if (values.linear) held.push(await benchLinear());
process.stdout.write(held.every(Boolean) ? 'all gates held\n' : 'a gate was missed\n');
process.exitCode = held.every(Boolean) ? 0 : 1;

function profileOf(name: string): Profile {
  const profile = (Object.keys(profiles) as Profile[]).find((one) => one === name);
  if (!profile) throw new Error(`--profile ${name}: one of ${Object.keys(profiles).join(', ')}`);
  return profile;
}
