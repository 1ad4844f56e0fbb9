/**
 * `npm run bench:desk -- --archive DIR` (made by `bench/site/generate.ts`): the desk is opened on an archive and an issue asked for at once, as an
 * editor does who knows where to go on: how soon its page is there, and how soon with everything that only the whole archive tells.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESK, openDesk } from '../../src/desk/index.ts';
import { serve } from '../../src/serve/server.ts';
import { signAs } from '../../tests/desk/standing.ts';

/** ms that an editor waits for a page. */
const LONGEST_WAIT = 2000;
const INTERVAL = 500;

export async function benchArchive(out: string): Promise<boolean> {
  const issues = readdirSync(out).filter((name) => /^\d{4}-\d+$/u.test(name));
  const root = mkdtempSync(join(tmpdir(), 'desk-'));
  signAs('王校对', root);
  const desk = openDesk({ out, dist: join(out, 'dist') });
  const site = await serve(join(out, 'dist'), { port: 0, beside: { path: DESK, answer: desk.answer } });
  const base = new URL(desk.path, site.url);
  const [started, used] = [performance.now(), process.cpuUsage()];
  const page = async (): Promise<string> => (await fetch(new URL(`issues/${issues.at(-1)}/`, base))).text();
  let html = await page();
  const [first, firstUsed] = [performance.now() - started, process.cpuUsage(used)];
  const isWhole = (): boolean => !html.includes('data-poll');
  const isWholeAtOnce = isWhole();
  while (!isWhole()) {
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    html = await page();
  }
  const whole = performance.now() - started;
  const told = (ms: number, { user, system }: NodeJS.CpuUsage): string =>
    `after ${ms.toFixed(0)} ms (${((user + system) / 1000).toFixed(0)} ms of the processor)`;
  process.stdout.write(
    `${issues.length} issues: the page of one ${told(first, firstUsed)}${isWholeAtOnce ? '' : ', without what the archive tells'}; whole ${told(whole, process.cpuUsage(used))}
`,
  );
  await site.close();
  await desk.close();
  rmSync(root, { recursive: true });
  return first <= LONGEST_WAIT;
}
