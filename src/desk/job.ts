/** What changed is ingested, the site made anew, and what `npm run check` says of it read, each in a process of its own. One at a time; nobody waits. */
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../build/index.ts';

export interface JobNow {
  /** `found`: built, and the checks found something. */
  state: 'idle' | 'running' | 'passed' | 'failed' | 'found';
  findings: readonly string[];
  /** Where the course of it is kept. */
  log: string;
}

export interface Job {
  start: () => Promise<void>;
  now: () => JobNow;
  /** Something was decided or came in: what was made, or is being made, is of before. */
  outdate: () => void;
  stop: () => void;
}

const FOLDER = '.cache';
/** What the checks say at the end, a line each, besides what they found. */
const VERDICT = /^[✓✗] /u;
/** Findings shown on a page. */
const SHOWN = 30;

/** What an editor is told of it. */
export const saidOf = ({ state, findings, log }: JobNow): string =>
  ({
    idle: '网站是改动以前的：重新生成，才有后来写下的决定、新交的文件。',
    running: '网站正在生成，可以接着做别的。',
    passed: '网站已经生成，发布前检查通过。',
    failed: `网站没有生成，经过记在 ${log}。`,
    found: `网站已经生成；发布前检查还有 ${findings.length} 处，在校对台的“发布前检查”里看。`,
  })[state];

/** `out`: folder of issues; `dist`: the site. */
export function siteJob(out: string, dist: string, runOne: typeof run = run): Job {
  const log = join(FOLDER, 'desk-site.log');
  const ending = new AbortController();
  let isOutdated = false;
  let now: JobNow = { state: 'idle', findings: [], log };
  return {
    start: async () => {
      if (now.state === 'running') return;
      now = { state: 'running', findings: [], log };
      isOutdated = false;
      const course = courseOf(log, ending.signal, runOne);
      // An issue that cannot be ingested keeps none of the others from the site.
      const ingested = await course(['scripts/ingest.ts', '--changed', '--out', out]);
      const built = await course(['scripts/build.ts', '--content', out, '--out', dist]);
      const checked = built.code === 0 ? await course(['scripts/check.ts', '--site', dist, '--content', out]) : built;
      const findings = [ingested, checked].flatMap(({ code, said }) => (code === 0 ? [] : said)).slice(0, SHOWN);
      now = { state: built.code !== 0 ? 'failed' : findings.length > 0 ? 'found' : 'passed', findings, log };
    },
    now: () => (isOutdated && now.state !== 'running' ? { state: 'idle', findings: [], log } : now),
    outdate: () => {
      isOutdated = true;
    },
    stop: () => ending.abort(),
  };
}

/** Runs one program of the project after the other. What they say is added to the log, and given back. */
function courseOf(
  log: string,
  signal: AbortSignal,
  runOne: typeof run,
): (args: string[]) => Promise<{ code: number; said: string[] }> {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(log, '');
  return async (args) => {
    const before = statSync(log).size;
    const file = openSync(log, 'a');
    try {
      const code = signal.aborted ? 1 : await runOne(args, { stdio: ['ignore', file, file], signal });
      const said = readFileSync(log)
        .subarray(before)
        .toString()
        .split('\n')
        .filter((line) => line.trim() !== '' && !VERDICT.test(line));
      return { code, said };
    } finally {
      closeSync(file);
    }
  };
}
