/**
 * `npm run bench:ingest [-- --generated N [--from SEED]]`: the real issue against its truth, every metric; then N generated
 * issues a noise profile with the worst seed and a 95 % interval. Exit code 1 where a gate is missed.
 */
import { parseArgs } from 'node:util';
import type { Profile } from './generate/index.ts';
import { profiles } from './generate/index.ts';
import { benchGenerated } from './generated.ts';
import { benchReal } from './real.ts';

const { values } = parseArgs({
  options: { generated: { type: 'string', default: '0' }, from: { type: 'string', default: '1000' } },
});
const held = [await benchReal('2021-01')];
for (const profile of Object.keys(profiles) as Profile[])
  held.push(await benchGenerated(profile, Number(values.generated), Number(values.from)));
process.stdout.write(held.every(Boolean) ? 'all gates held\n' : 'a gate was missed\n');
process.exitCode = held.every(Boolean) ? 0 : 1;
