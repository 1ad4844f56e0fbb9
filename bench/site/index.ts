/**
 * `npm run bench:site [-- --issues 500] [--content DIR] [--sample 40]`, or one of `--profile`, `--beside`, `--growth FILE` and `--edits N`, see there: builds a generated archive, first a fifth of it and then all, and says what
 * that takes; then holds the larger site to the checks of `npm run check`, on every page where that is cheap and on a sample elsewhere.
 * Exit code 1 where a build or a check fails.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../../src/build/process/run.ts';
import { cacheFolder } from '../../src/content/root.ts';
import { beside } from './beside.ts';
import { type Cost, HEAD, measureBuild, rowOf } from './cost.ts';
import { benchEdits } from './edits.ts';
import { fifthOf } from './fifth.ts';
import { growth } from './growth.ts';
import { inspect } from './inspect.ts';
import { profile } from './profile.ts';

const { values } = parseArgs({
  options: {
    issues: { type: 'string', default: '500' },
    content: { type: 'string' },
    sample: { type: 'string', default: '40' },
    profile: { type: 'boolean' },
    beside: { type: 'boolean' },
    growth: { type: 'string' },
    edits: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

const desk = await mkdtemp(join(tmpdir(), 'bench-site-'));
try {
  process.exitCode = Math.min(1, await chosen());
} finally {
  await rm(desk, { recursive: true, force: true });
}

/** Resolves to the number of failures. */
async function chosen(): Promise<number> {
  if (values.edits !== undefined) return benchEdits(Number(values.edits), Number(values.seed));
  const content = values.content === undefined ? join(desk, 'content') : resolve(values.content);
  const isThere =
    values.content !== undefined ||
    (await run(['bench/site/generate.ts', '--issues', values.issues, '--out', content])) === 0;
  if (!isThere) return 1;
  if (values.beside) return beside(content);
  if (values.growth !== undefined) return growth(content, values.growth);
  return values.profile ? (await profile(content)).failures : bench(content, Number(values.sample));
}

async function bench(content: string, sample: number): Promise<number> {
  const fifth = join(desk, 'fifth');
  const dist = join(desk, 'dist');
  try {
    await fifthOf(content, fifth);
    await rm(cacheFolder(content), { recursive: true, force: true });
    const costs: Cost[] = [
      await measureBuild('a fifth, nothing kept', fifth, dist),
      await measureBuild('all, nothing kept', content, dist),
      await measureBuild('all, nothing changed', content, dist),
    ];
    process.stdout.write(`\n${[HEAD, ...costs.map(rowOf), growthOf(costs)].join('\n')}\n`);
    const findings = await inspect(dist, sample, (line) => process.stdout.write(`${line}\n`));
    return findings + costs.filter(({ code }) => code !== 0).length;
  } finally {
    await Promise.all(
      [cacheFolder(fifth), cacheFolder(content)].map((folder) => rm(folder, { recursive: true, force: true })),
    );
  }
}

/** Linear is 1: twice the articles in twice the time. A build has a fixed part too, so less than 1 is usual. */
function growthOf([fifth, all]: readonly Cost[]): string {
  if (!fifth || !all) return '';
  const articles = all.articles / fifth.articles;
  const seconds = all.seconds / fifth.seconds;
  return `${articles.toFixed(1)} × the articles take ${seconds.toFixed(1)} × the time`;
}
