/**
 * `npm run bench:ingest [-- OPTIONS]`: the real issue against its truth, every metric. Exit code 1 where a gate is missed.
 * `--generated N [--from SEED]`: N generated issues a noise profile, with the worst seed and a 95 % interval.
 * `--fuzz N`: N damaged texts. `--kills N`: ingest killed N times. `--linear`: time for ten times the text.
 * `--real DIR`: a folder of real texts with truth. `--cases DIR`: small cases with truth. Each alone, without the real issue.
 * `--only PART`: those whose name has it. `--verbose`: each issue with its wrong places.
 */
import { parseArgs } from 'node:util';
import { benchFuzz } from './fuzz.ts';
import type { Profile } from './generate/index.ts';
import { profiles } from './generate/index.ts';
import { benchGenerated } from './generated.ts';
import { benchKills } from './kills.ts';
import { benchLinear } from './linear.ts';
import { benchReal } from './real.ts';
import { benchCases } from './texts/cases.ts';
import { benchTexts } from './texts/real-texts.ts';

const { values } = parseArgs({
  options: {
    generated: { type: 'string', default: '0' },
    from: { type: 'string', default: '1000' },
    fuzz: { type: 'string', default: '0' },
    kills: { type: 'string', default: '0' },
    linear: { type: 'boolean', default: false },
    real: { type: 'string' },
    cases: { type: 'string' },
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
});
const from = Number(values.from);
const held: boolean[] = [];
if (values.real !== undefined) held.push(await benchTexts(values.real, values.only, values.verbose));
if (values.cases !== undefined) held.push(await benchCases(values.cases, values.verbose));
if (held.length === 0) held.push(await benchReal('2021-01'));
for (const profile of Object.keys(profiles) as Profile[])
  held.push(await benchGenerated(profile, Number(values.generated), from));
if (Number(values.fuzz) > 0) held.push(benchFuzz(Number(values.fuzz), from));
if (Number(values.kills) > 0) held.push(await benchKills(Number(values.kills)));
if (values.linear) held.push(benchLinear());
process.stdout.write(held.every(Boolean) ? 'all gates held\n' : 'a gate was missed\n');
process.exitCode = held.every(Boolean) ? 0 : 1;
