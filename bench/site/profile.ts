/** `npm run bench:site -- --profile [--issues 50] [--content DIR]`: where the time goes when nothing is kept, nothing changed, one article and one issue. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Told } from '../../src/build/process/job.ts';
import { spentUntilNow } from '../../src/build/process/told.ts';
import { buildSite } from '../../src/build/site.ts';
import { listIssues } from '../../src/content/files.ts';
import { cacheFolder } from '../../src/content/root.ts';
import { watchMemory } from './cost.ts';

type Row = Extract<Told, { kind: 'spent' }>;

/** Rows that take less are summed, ms of the processor. */
const SHOWN = 20;
const PROGRAMS = join('.cache', 'program');

export interface Profile {
  articles: number;
  /** Name of the build → seconds of the processor. */
  seconds: Record<string, number>;
  failures: number;
}

/** `given`: the archive, which is left as it is. */
export async function profile(given: string): Promise<Profile> {
  const desk = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  const content = join(desk, 'content');
  const out = join('.cache', 'bench', 'profile');
  const result: Profile = { articles: 0, seconds: {}, failures: 0 };
  const measured = async (name: string): Promise<void> => {
    const rows: Row[] = [];
    const before = spentUntilNow();
    const memory = watchMemory();
    const code = await buildSite({ content, out, watch: (told) => told.kind === 'spent' && rows.push(told) });
    const after = spentUntilNow();
    const rest = { user: after.user - before.user, system: after.system - before.system, clock: 0 };
    if (code !== 0) result.failures++;
    const all: Row[] = [...rows, { kind: 'spent', on: 'inputs, manifest, switch', spent: rest }];
    result.seconds[name] = all.reduce((sum, { spent }) => sum + spent.user + spent.system, 0) / 1000;
    const total = `${name}: ${((after.clock - before.clock) / 1000).toFixed(1)} s by the clock, ${memory.stop() ?? '?'} MB at the most`;
    process.stdout.write(tableOf(total, all));
  };
  try {
    await cp(given, content, { recursive: true });
    const issues = await listIssues(content);
    const [last] = issues.slice(-1);
    const article = issues[Math.floor(issues.length / 2)]?.articles[1]?.path;
    if (!last || article === undefined) throw new Error(`no issues in ${given}`);
    result.articles = issues.reduce((sum, { articles }) => sum + articles.length, 0);
    process.stdout.write(`${result.articles} articles in ${issues.length} issues\n`);
    await cp(last.folder, join(desk, last.id), { recursive: true });
    await Promise.all([PROGRAMS, out].map((folder) => rm(folder, { recursive: true, force: true })));
    await rm(last.folder, { recursive: true });
    await measured('nothing kept');
    await measured('nothing changed');
    await writeFile(article, changed(await readFile(article, 'utf8')));
    await measured('one article');
    await cp(join(desk, last.id), last.folder, { recursive: true });
    await measured('one issue more');
  } finally {
    await Promise.all([desk, cacheFolder(content), out].map((folder) => rm(folder, { recursive: true, force: true })));
  }
  return result;
}

/** A word more in its last sentence. */
function changed(text: string): string {
  const at = text.lastIndexOf('。');
  return `${text.slice(0, at)}，如此${text.slice(at)}`;
}

function tableOf(title: string, rows: readonly Row[]): string {
  const work = ({ spent }: Row): number => spent.user + spent.system;
  const sum = (some: readonly Row[], on: string): Row => ({
    kind: 'spent',
    on,
    spent: {
      user: some.reduce((total, { spent }) => total + spent.user, 0),
      system: some.reduce((total, { spent }) => total + spent.system, 0),
      clock: some.reduce((total, { spent }) => total + spent.clock, 0),
    },
  });
  const shown = rows.filter((row) => work(row) >= SHOWN);
  const rest = rows.filter((row) => !shown.includes(row));
  const lines = [...shown, ...(rest.length > 0 ? [sum(rest, 'all others')] : []), sum(rows, 'sum')].map(
    ({ on, count, spent }) =>
      `  ${on.padEnd(44)}${[count || '', spent.user.toFixed(0), spent.system.toFixed(0), spent.clock.toFixed(0)].map((cell) => String(cell).padStart(9)).join('')}`,
  );
  const head = `  ${''.padEnd(44)}${['count', 'user ms', 'system', 'clock'].map((cell) => cell.padStart(9)).join('')}`;
  return `\n${title}\n${head}\n${lines.join('\n')}\n`;
}
