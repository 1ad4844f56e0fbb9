/**
 * `node bench/site/kills.ts [--release 90] [--replace 90] [--build 10]`: publications, replacements of a site and whole builds are killed at random
 * moments. After each kill what is served is verified against its manifest. Exit code 1 where it was not a whole site once.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { standing } from '../../src/disk/folder.ts';
import { writeManifest } from '../../src/fixity/manifest.ts';
import { verify } from '../../src/fixity/verify.ts';
import { digestNameOf } from '../../src/release/copy.ts';
import { randomFrom } from '../ingest/generate/random.ts';

const { values } = parseArgs({
  options: {
    release: { type: 'string', default: '90' },
    replace: { type: 'string', default: '90' },
    build: { type: 'string', default: '10' },
  },
});
const FILES = 60;
const root = mkdtempSync(join(tmpdir(), 'site-kills-'));
const random = randomFrom(7);

const [one, two] = [await site('one'), await site('two')];
const names = new Map([
  [await digestNameOf(one), 'one'],
  [await digestNameOf(two), 'two'],
]);
const [target, dist, built] = ['srv', 'dist', 'built'].map((name) => join(root, name)) as [string, string, string];

/** Each does its work over and over, so that a kill at any moment falls into it; it says `begun` when the modules are there. */
const RELEASE = `
  const { publish } = await import('./src/release/index.ts');
  console.log('begun');
  for (;;) for (const site of ${JSON.stringify([one, two])}) await publish(site, ${JSON.stringify(target)}, 3);`;
const REPLACE = `
  const { cpSync } = await import('node:fs');
  const { replaceFolder } = await import('./src/build/folder/replace.ts');
  console.log('begun');
  for (let at = 0; ; at++) for (const site of ${JSON.stringify([one, two])}) {
    const draft = ${JSON.stringify(join(root, 'draft-'))} + process.pid + '-' + at;
    cpSync(site, draft, { recursive: true });
    await replaceFolder(${JSON.stringify(dist)}, draft);
  }`;

try {
  const broken = [
    ...(await killed('release', Number(values.release), ['-e', RELEASE], 400, join(target, 'current'))),
    ...(await killed('replace', Number(values.replace), ['-e', REPLACE], 400, dist)),
    ...(await killed('build', Number(values.build), ['scripts/build.ts', '--out', built], 40_000, built)),
  ];
  for (const line of broken) process.stdout.write(`${line}\n`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Up to `longest` ms after it has begun. Returns what was found broken. */
async function killed(what: string, count: number, args: string[], longest: number, served: string): Promise<string[]> {
  const broken: string[] = [];
  const seen: Record<string, number> = {};
  for (let at = 0; at < count; at++) {
    await runAndKill(args, random.next() * longest);
    const place = standing(served);
    const { files, findings } = await verify(resolve(place));
    // Before the first one there is nothing yet.
    const isNone = files === 0 && Object.keys(seen).every((name) => name === 'none');
    if (findings.length > 0 && !isNone) broken.push(`${what} ${at}: ${findings.slice(0, 3).join('; ')}`);
    const name = isNone ? 'none' : (names.get(await digestNameOf(place).catch(() => '')) ?? 'site');
    seen[name] = (seen[name] ?? 0) + 1;
  }
  process.stdout.write(`${what}: ${count} kills, served then ${JSON.stringify(seen)}, broken ${broken.length}\n`);
  return broken;
}

function runAndKill(args: string[], after: number): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, CI: '' } });
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
  return new Promise((settle, reject) => {
    child.once('error', reject).once('exit', () => settle());
  });
}

async function site(name: string): Promise<string> {
  const folder = join(root, name);
  mkdirSync(join(folder, 'issues'), { recursive: true });
  for (const file of ['index.html', '404.html']) writeFileSync(join(folder, file), name);
  for (let at = 0; at < FILES; at++) writeFileSync(join(folder, 'issues', `${at}.html`), `${name} ${at}\n`.repeat(500));
  await writeManifest(folder);
  return folder;
}
