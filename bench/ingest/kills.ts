/** `--kills N`: ingest is killed at N random moments; after each, what the next reader sees is the old issue or the new one. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Of } from '../../src/disk/digest.ts';
import { recoverInterrupted } from '../../src/disk/recover.ts';
import { generate } from './generate/index.ts';
import { randomFrom } from './generate/random.ts';

interface Run {
  root: string;
  out: string;
  /** Text of the issue that is there, and of the one that is to take its place. */
  old: string;
  fresh: string;
  id: string;
}

export interface Kills {
  old: number;
  fresh: number;
  /** What was neither. */
  mixed: string[];
}

export async function kill(count: number, seed: number): Promise<Kills> {
  const root = mkdtempSync(join(tmpdir(), 'kills-'));
  try {
    const run = prepare(root, seed);
    const states = { old: await stateAfter(run, run.old), fresh: await stateAfter(run, run.fresh) };
    const alone = performance.now();
    await ingestAndKill(run, run.fresh);
    const length = performance.now() - alone;
    const random = randomFrom(seed);
    const found: Kills = { old: 0, fresh: 0, mixed: [] };
    for (let at = 0; at < count; at++) {
      restore(run, join(root, 'kept-old'));
      await ingestAndKill(run, run.fresh, momentOf(random.next(), random.next(), length));
      recoverInterrupted(run.out);
      const state = stateOf(run.out);
      if (state === states.old) found.old++;
      else if (state === states.fresh) found.fresh++;
      else found.mixed.push(`kill ${at}: ${readdirSync(run.out, { recursive: true }).join(' ')}`);
    }
    return found;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Half of the kills fall anywhere, half into the last fifth, where the files are written. */
const momentOf = (which: number, chance: number, length: number): number =>
  which < 0.5 ? chance * length : (0.8 + 0.25 * chance) * length;

export async function benchKills(count: number): Promise<boolean> {
  const { old, fresh, mixed } = await kill(count, 7);
  for (const one of mixed) process.stdout.write(`${one}\n`);
  process.stdout.write(
    `kills: ${count}, old issue ${old}, new issue ${fresh}, mixed ${mixed.length}: ${mixed.length === 0 ? 'held' : 'MISSED'}\n\n`,
  );
  return mixed.length === 0;
}

function prepare(root: string, seed: number): Run {
  const { text, id } = generate(seed, 'clean');
  const out = join(root, 'issues');
  mkdirSync(out);
  const [old, fresh] = [join(root, 'old.txt'), join(root, 'new.txt')];
  writeFileSync(old, text);
  writeFileSync(fresh, text.replaceAll('，', '、'));
  return { root, out, old, fresh, id };
}

/** The issue as one run leaves it; the folder is kept, to start from again. */
async function stateAfter(run: Run, source: string): Promise<string> {
  rmSync(join(run.out, run.id), { recursive: true, force: true });
  await ingestAndKill(run, source);
  if (source === run.old) {
    // A new text takes the old one's place only after its source was moved away.
    rmSync(join(run.out, run.id, 'source.txt'));
    cpSync(run.out, join(run.root, 'kept-old'), { recursive: true });
  }
  return stateOf(run.out);
}

function restore(run: Run, kept: string): void {
  rmSync(run.out, { recursive: true });
  cpSync(kept, run.out, { recursive: true });
}

/** Every file that a reader of the archive finds, by name and content. */
const stateOf = (out: string): string =>
  sha256Of(
    readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.lock')
      .map(
        (entry) =>
          `${join(entry.parentPath, entry.name)} ${sha256Of(readFileSync(join(entry.parentPath, entry.name)))}`,
      )
      .toSorted()
      .join('\n'),
  );

function ingestAndKill(run: Run, source: string, after?: number): Promise<void> {
  const child = spawn(process.execPath, ['scripts/ingest.ts', source, '--issue', run.id, '--out', run.out], {
    stdio: 'ignore',
  });
  const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (after === undefined && (code !== 0 || !existsSync(join(run.out, run.id))))
        reject(new Error(`ingest ended with ${code}`));
      else resolve();
    });
  });
}
