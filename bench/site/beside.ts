/**
 * `npm run bench:site -- --beside [--issues 50] [--content DIR]`: the same articles built here, by stock Astro with @astrojs/mdx and Pagefind's command,
 * and by Hugo with a plain theme, one after the other on one machine. What is not installed is skipped.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { listIssues } from '../../src/content/files.ts';
import { cacheFolder } from '../../src/content/root.ts';
import { watchMemory } from './cost.ts';

interface Result {
  seconds: number;
  /** Of the processor, all processes together; undefined without GNU time. */
  processor: number | undefined;
  /** Megabytes; undefined where the system has no `ps`. */
  peak: number | undefined;
  code: number;
}

interface Rival {
  name: string;
  command: readonly [program: string, ...args: string[]];
  folder?: string;
}

/** Inside the project, whose packages are used. */
const DESK = resolve('.cache', 'bench', 'beside');
const TIME = '/usr/bin/time';

/** Resolves to the number of builds that failed. */
export async function beside(content: string): Promise<number> {
  rmSync(DESK, { recursive: true, force: true });
  const articles = (await listIssues(content)).flatMap((issue) => issue.articles);
  const texts = articles.map(({ id, path }) => ({ id, ...headAndBody(readFileSync(path, 'utf8')) }));
  const stock = writeRival('stock', 'articles', 'mdx', texts);
  const hugo = writeRival('hugo', 'content', 'md', texts);
  symlinkSync(resolve('node_modules'), join(stock, 'node_modules'));
  for (const kept of [cacheFolder(content), join('.cache', 'program')]) rmSync(kept, { recursive: true, force: true });
  const ours: Rival['command'] = [
    process.execPath,
    'scripts/build.ts',
    '--content',
    content,
    '--out',
    join(DESK, 'dist'),
  ];
  const rivals: Rival[] = [
    { name: 'here, nothing kept', command: ours },
    { name: 'here, nothing changed', command: ours },
    {
      name: 'here, 按词 alone',
      command: [process.execPath, 'bench/search/words-build.ts', content, join(DESK, 'words'), join(DESK, 'shards')],
    },
    {
      name: 'stock Astro + MDX',
      command: [process.execPath, resolve('node_modules/astro/bin/astro.mjs'), 'build'],
      folder: stock,
    },
    { name: "Pagefind's command", command: [resolve('node_modules/.bin/pagefind'), '--site', 'dist'], folder: stock },
    { name: 'Hugo, plain theme', command: ['hugo', '--quiet'], folder: hugo },
  ];
  process.stdout.write(`${articles.length} articles\n${rowOf('', 'clock s', 'processor', 'peak MB')}`);
  const results = new Map<string, Result>();
  for (const rival of rivals.filter(({ command: [program] }) => isInstalled(program))) {
    const result = await measured(rival);
    results.set(rival.name, result);
    const { seconds, processor, peak, code } = result;
    const cells = [seconds.toFixed(1), processor?.toFixed(1), peak].map((cell) => String(cell ?? '?'));
    process.stdout.write(rowOf(rival.name, ...cells, code === 0 ? '' : 'failed'));
  }
  process.stdout.write(ratiosOf(results));
  rmSync(DESK, { recursive: true, force: true });
  return [...results.values()].filter(({ code }) => code !== 0).length;
}

const rowOf = (name: string, ...cells: string[]): string =>
  `${name.padEnd(24)}${cells.map((cell) => cell.padStart(11)).join('')}\n`;

/** A line for each thing that is compared. */
function ratiosOf(results: ReadonlyMap<string, Result>): string {
  const of = (measure: keyof Result, name: string): number => results.get(name)?.[measure] ?? Number.NaN;
  const line = (what: string, measure: 'seconds' | 'processor'): string => {
    const cold = of(measure, 'here, nothing kept');
    const stock = of(measure, 'stock Astro + MDX') + of(measure, "Pagefind's command");
    const exact = cold - of(measure, 'here, 按词 alone');
    const hugo = of(measure, 'Hugo, plain theme');
    return `${what}: nothing kept ${(cold / stock).toFixed(2)} × stock Astro + MDX + Pagefind, without 按词 ${(exact / hugo).toFixed(1)} × Hugo\n`;
  };
  const memory =
    of('peak', 'here, nothing kept') / Math.max(of('peak', 'stock Astro + MDX'), of('peak', "Pagefind's command"));
  return `${line('by the clock', 'seconds')}${line('by the processor', 'processor')}memory: ${memory.toFixed(2)} × stock\n`;
}

async function measured({ command, folder = '.' }: Rival): Promise<Result> {
  const report = join(DESK, 'time');
  const timed = isInstalled(TIME) ? [TIME, '-f', '%U %S', '-o', report, ...command] : command;
  const [program = '', ...args] = timed;
  const memory = watchMemory();
  const start = performance.now();
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', CI: '' };
  const code = await new Promise<number>((settle, reject) => {
    spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
      .once('error', reject)
      .once('exit', (exit) => settle(exit ?? 1));
  });
  const seconds = (performance.now() - start) / 1000;
  const [user, system] = existsSync(report)
    ? (readFileSync(report, 'utf8').split('\n').at(-2) ?? '').split(' ').map(Number)
    : [];
  const processor = user === undefined || system === undefined ? undefined : user + system;
  return { seconds, processor, peak: memory.stop(), code };
}

/** What is not says so, once. */
function isInstalled(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write(`${program} is not installed: left out\n`);
    return false;
  }
}

interface Text {
  id: string;
  title: string;
  body: string;
}

function headAndBody(text: string): Omit<Text, 'id'> {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
  return { title: /^title: (.*)$/mu.exec(head)?.[1] ?? '', body };
}

/** `rivals/NAME` with the articles, under `folder` and with this ending. */
function writeRival(name: string, folder: string, ending: string, texts: readonly Text[]): string {
  const desk = join(DESK, name);
  cpSync(join('bench', 'site', 'rivals', name), desk, { recursive: true });
  for (const { id, title, body } of texts) {
    const path = join(desk, folder, `${id}.${ending}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `---\n${stringify({ title })}---\n${body}`);
  }
  return desk;
}
