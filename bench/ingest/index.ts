/**
 * `npm run bench:ingest [-- OPTIONS]`: the real issue against its truth, every metric. Exit code 1 where a gate is missed.
 * `--generated N [--from SEED]`: N generated issues a noise profile, with the worst seed and a 95 % interval.
 * `--suspects [--texts DIR]`: misreadings planted in real texts, and how many are found.
 * `--fuzz N`: N damaged texts. `--kills N`: ingest killed N times. `--linear`: time for ten times the text.
 */
import { parseArgs } from 'node:util';
import { readPeriodical } from '../../src/content/root.ts';
import { benchFuzz } from './fuzz.ts';
import type { Profile } from './generate/index.ts';
import { profiles } from './generate/index.ts';
import { benchGenerated } from './generated.ts';
import { benchKills } from './kills.ts';
import { benchLinear } from './linear.ts';
import { benchReal } from './real.ts';
import { benchSuspects } from './suspects/index.ts';

const { values } = parseArgs({
  options: {
    generated: { type: 'string', default: '0' },
    from: { type: 'string', default: '1000' },
    fuzz: { type: 'string', default: '0' },
    kills: { type: 'string', default: '0' },
    linear: { type: 'boolean', default: false },
    suspects: { type: 'boolean', default: false },
    texts: { type: 'string', default: '../shared/data/real' },
  },
});
const from = Number(values.from);
const held = [await benchReal('2021-01')];
for (const profile of Object.keys(profiles) as Profile[])
  held.push(await benchGenerated(profile, Number(values.generated), from));
if (Number(values.fuzz) > 0) held.push(benchFuzz(Number(values.fuzz), from));
if (Number(values.kills) > 0) held.push(await benchKills(Number(values.kills)));
if (values.suspects) held.push(benchSuspects(values.texts, readPeriodical()));
if (values.linear) held.push(benchLinear());
process.stdout.write(held.every(Boolean) ? 'all gates held\n' : 'a gate was missed\n');
process.exitCode = held.every(Boolean) ? 0 : 1;
