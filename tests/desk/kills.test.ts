/** The desk is killed, as by a power cut, while an editor decides: what was answered is there, what was not is there whole or not at all. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDecisions } from '../../src/intake/decisions/on-disk.ts';
import { ISSUE } from '../corrections/issue.ts';
import { prose } from '../ingest/blocks.ts';
import { desk as folders } from '../intake/desk.ts';
import { questionsOn } from './open.ts';

const PAGE = 'issues/2020-03/';
/** How often it is killed; `npm run bench:ingest -- --kills` does the same to ingest. */
const KILLS = Number(process.env.DESK_KILLS ?? 2);

/** As many doubts as decisions, one a paragraph. */
const WORDS = Array.from(
  { length: KILLS * 2 },
  (_, at) =>
    `${prose(60, at * 7)}这一年的 harvest${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${'x'.repeat(at / 26)}，很好。`,
);
const DOUBTFUL = ISSUE.replace('# 一座老桥的修复\n', `${WORDS.join('\n\n')}\n\n# 一座老桥的修复\n`);

test('what was answered is on the disk, and the file can be read whenever it is killed', async () => {
  const d = folders();
  d.put('issues/2020-03/source.txt', DOUBTFUL);
  mkdirSync(join(d.root, 'config', 'periodical-archive'), { recursive: true });
  writeFileSync(join(d.root, 'config', 'periodical-archive', 'name.txt'), '王校对\n');
  const path = join(d.out, '2020-03', 'corrections.yaml');
  let answered = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const desk = await started(d.out, join(d.root, 'config'));
    const [first = '', second = ''] = questionsOn(await (await fetch(`${desk.address}${PAGE}1/`)).text());
    await decide(desk.address, first, `第 ${kill} 次，等到回答`);
    answered++;
    const unanswered = decide(desk.address, second, `第 ${kill} 次，没有等到回答`).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, (kill % 10) * 2));
    desk.kill();
    await unanswered;
    const { dismissed } = parseDecisions(readFileSync(path, 'utf8'), path);
    const reasons = dismissed.map(({ decision }) => decision.reason);
    expect(reasons.filter((reason) => reason.endsWith('，等到回答'))).toHaveLength(answered);
    expect(new Set(reasons).size).toBe(reasons.length);
  }
});

async function decide(address: string, question: string, words: string): Promise<void> {
  const { status } = await fetch(`${address}${PAGE}decide`, {
    method: 'POST',
    body: new URLSearchParams({ of: 'question', question, choice: 'keep', words }),
    redirect: 'manual',
    headers: { Origin: new URL(address).origin },
  });
  expect(status).toBe(303);
}

/** A desk in a process of its own. */
async function started(out: string, config: string): Promise<{ address: string; kill: () => void }> {
  const child = spawn(process.execPath, ['tests/desk/serve.ts', out], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_CONFIG_HOME: config },
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout.once('data', (said: Buffer) => resolve(String(said).trim()));
  });
  return { address, kill: () => void child.kill('SIGKILL') };
}
