/** `--fuzz N`: N damaged texts, real and generated; the seed of each that breaks a law, throws or is slow. */
import { readFileSync } from 'node:fs';
import { readPeriodical } from '../../src/content/root.ts';
import type { Periodical } from '../../src/schema.ts';
import type { Profile } from './generate/index.ts';
import { generate, profiles } from './generate/index.ts';
import { randomFrom } from './generate/random.ts';
import { tryText } from './laws.ts';
import { mutate } from './mutate.ts';

/** Every so many texts comes from the real issue, which is ten times as long as a generated one. */
const REAL_EVERY = 20;
/** ms of the processor a megabyte, and what the smallest text may take. */
const [SLOWEST, SMALLEST] = [1_000, 5_000];

export interface Damaged {
  text: string;
  periodical: Periodical;
}

export function damaged(seed: number): Damaged {
  const random = randomFrom(seed ^ 0x5eed);
  const names = Object.keys(profiles) as Profile[];
  const { text, periodical } =
    seed % REAL_EVERY === 0
      ? { text: readFileSync('content/issues/2021-01/source.txt', 'utf8'), periodical: readPeriodical() }
      : generate(seed % 400, names[seed % names.length] ?? 'clean');
  return { text: mutate(text, random.int(1, random.chance(0.3) ? 60 : 8), random), periodical };
}

export interface Taken {
  refused: boolean;
  faults: string[];
}

/** What is wrong with how ingest takes the text; how long it takes it aside. */
export function faultsIn({ text, periodical }: Damaged): Taken {
  try {
    const { refused, broken } = tryText(text, periodical);
    return { refused, faults: broken };
  } catch (error) {
    return { refused: false, faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

/** The same, with the time of the processor where it takes too much. */
function timedFaultsIn(given: Damaged): Taken {
  const started = process.cpuUsage();
  const { refused, faults } = faultsIn(given);
  const { user, system } = process.cpuUsage(started);
  const time = (user + system) / 1_000;
  const slow = time > SMALLEST + (SLOWEST * Buffer.byteLength(given.text)) / 1e6 ? [`${Math.round(time)} ms`] : [];
  return { refused, faults: [...faults, ...slow] };
}

export function benchFuzz(count: number, from: number): boolean {
  let [refused, wrong] = [0, 0];
  for (let seed = from; seed < from + count; seed++) {
    const found = timedFaultsIn(damaged(seed));
    if (found.refused) refused++;
    if (found.faults.length === 0) continue;
    wrong++;
    process.stdout.write(`seed ${seed}: ${found.faults.slice(0, 3).join('; ')}\n`);
  }
  process.stdout.write(
    `fuzz: ${count} damaged texts from seed ${from}, ${refused} refused, ${wrong} with a fault: ${wrong === 0 ? 'held' : 'MISSED'}\n\n`,
  );
  return wrong === 0;
}
