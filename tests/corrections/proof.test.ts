/** The walk through open doubts, as an editor types it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parseDecisions } from '../../src/intake/decisions/on-disk.ts';
import { walk } from '../../src/proof/session.ts';
import { desk } from '../intake/desk.ts';
import { ISSUE, ingested, lineOf } from './issue.ts';

/** Two doubts: an English word, and in the second article an end without a stop. */
const DOUBTFUL = ISSUE.replace(/。\n$/u, '\n');
const LINE = lineOf('harvest', DOUBTFUL);
const INGESTED = ingested(DOUBTFUL);
const QUOTE = INGESTED.ledger.doubts[0]?.quote ?? '';

/** The walk without a process: what was typed → what is in the folder then. `meanwhile` happens once the first decision is on the disk. */
async function walked(
  input: string,
  files: Record<string, string> = {},
  meanwhile?: (path: string) => void,
  source = DOUBTFUL,
) {
  const folder = mkdtempSync(join(tmpdir(), 'walk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const typed = input.split('\n').slice(0, -1);
  let said = '';
  let isThere = true;
  const tally = await walk({ folder, ingested: source === DOUBTFUL ? INGESTED : ingested(source) }, source, {
    say: (text) => {
      said += text;
      if (meanwhile && isThere && said.includes('（2/')) {
        isThere = false;
        meanwhile(join(folder, 'corrections.yaml'));
      }
    },
    ask: async () => typed.shift(),
  });
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return {
    tally,
    said,
    state: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  };
}

function atDesk() {
  const d = desk();
  d.put('issues/2020-03/source.txt', DOUBTFUL);
  const read = (name: string) => readFileSync(join(d.out, '2020-03', name), 'utf8');
  const decisions = () => {
    const { corrections, dismissed } = parseDecisions(read('corrections.yaml'), 'corrections.yaml');
    return { corrections: corrections.map((one) => one.decision), dismissed: dismissed.map((one) => one.decision) };
  };
  const open = (): string[] => JSON.parse(read('ledger.json')).doubts.map((doubt: { rule: string }) => doubt.rule);
  return { ...d, read, decisions, open };
}

test('every doubt is shown with its article, line, words in context and what to do', async () => {
  const { stdout, status } = await atDesk().proof('', '2020-03');
  expect(status).toBe(0);
  expect(stdout).toContain(`2020-03 第 ${LINE} 行，《山村小学的春天》（1/`);
  expect(stdout).toMatch(/【[^】]*harvest[^】]*】/u);
  expect(stdout).toContain('请对照原刊');
});

/** The name is asked for before the first decision only. */
const NAME = '王校对\ny\n';

describe('an answer', () => {
  test('改字 shows old and new, corrects the letters that change and no others, and only once it is consented to', async () => {
    const d = atDesk();
    const { quote = '' } = await doubtOf(d);
    const { stdout } = await d.proof(`e\n${quote.replace(' harvest', '收成')}\n${NAME}y\nq\n`, '2020-03');
    expect(d.decisions().corrections).toEqual([
      expect.objectContaining({ line: LINE, to: '收成', by: '王校对', reason: expect.stringContaining('harvest') }),
    ]);
    expect(d.read('01.mdx')).toContain('这一年的收成，');
    expect(stdout).toMatch(/“ harvest” → “收成”\n.*原：.*【 harvest】.*\n.*改：.*【收成】/u);
    expect(stdout).toContain('更正 1 处，不改 0 处，还有 1 处待定');
    expect(d.open()).toEqual(['article-open-end']);
  });

  test('原文如此 needs a reason and keeps the doubt on record', async () => {
    const d = atDesk();
    await d.proof(`k\n\nk\n原刊如此\n${NAME}y\nq\n`, '2020-03');
    expect(d.decisions().dismissed).toEqual([
      expect.objectContaining({ rule: 'stray-latin-word', line: LINE, reason: '原刊如此' }),
    ]);
    expect(d.open()).toEqual(['article-open-end']);
    expect(d.read('01.mdx')).toContain('harvest');
  });

  test.each([
    ['later', '\n\n'],
    ['stop', 'q\n'],
    ['nothing more', ''],
    ['what is no answer', 'x\n什么\n'],
    ['the same words', `e\nSAME\n${NAME}q\n`],
    ['a correction given up', 'e\n\nq\n'],
    ['a suggestion to accept where there is none', 'a\nq\n'],
    ['a decision that is shown and not consented to', `e\n收成\n${NAME}\nq\n`],
    ['consent typed twice by mistake, where something else was shown', `e\n收成\n${NAME}好\nq\n`],
    ['to undo where nothing was decided', 'u\nq\n'],
    ['a name that is not consented to', 'e\n收成\n王校对\n\nq\n'],
    ...['q', 'a', 'y', 'U', 'ｑ', 'n'].flatMap((key): [string, string][] => [
      [`the key ${key} typed as words`, `e\n${key}\nq\n`],
      [`the key ${key} typed as a reason`, `k\n${key}\nq\n`],
      [`the key ${key} typed as a name`, `k\n原刊如此\n${key}\nq\n`],
    ]),
  ])('%s decides nothing', async (_, input) => {
    const { state, tally } = await walked(input.replace('SAME', QUOTE));
    expect(tally).toMatchObject({ corrected: 0, kept: 0, open: 2 });
    expect(Object.keys(state)).not.toContain('corrections.yaml');
  });
});

test('words of watch.yaml come before any other doubt, with what they should be', async () => {
  const d = atDesk();
  d.put('watch.yaml', 'formulas: [山谷里得回声]\n');
  const { stdout } = await d.proof(`a\n${NAME}y\nq\n`, '2020-03');
  expect(stdout).toMatch(/（1\/3，watch-listed）[\s\S]*建议：“山谷里的回声” → “山谷里得回声”/u);
  expect(stdout).toContain('更正 1 处，不改 0 处，还有 2 处待定');
  expect(d.read('01.mdx')).toContain('山谷里得回声');
  expect((await d.proof('q\n', '2020-03')).stdout).not.toContain('watch-listed');
});

describe('to undo', () => {
  const DECIDE = `k\n原刊如此\n${NAME}y\nk\n原刊到此为止\ny\n`;

  test('takes back every decision of the session, the last first, and asks again', async () => {
    const once = await walked(`${DECIDE}u\nq\n`);
    expect(once.tally).toMatchObject({ kept: 1, open: 1 });
    const both = await walked(`${DECIDE}u\nu\nq\n`);
    expect(both.tally).toMatchObject({ kept: 0, open: 2 });
    expect(Object.keys(both.state)).not.toContain('corrections.yaml');
    expect(both.said.match(/（1\/2，stray-latin-word）/gu)).toHaveLength(2);
  });

  test('leaves a file that was there before as it was, letter for letter', async () => {
    const text = '# 王校对 2026 年核对\ncorrections: []   # 还没有\n';
    const { state } = await walked(`${DECIDE}u\nu\nq\n`, { 'corrections.yaml': text });
    expect(state['corrections.yaml']).toBe(text);
  });

  test('leaves what someone wrote meanwhile', async () => {
    const more = `dismissed:\n  - { rule: article-open-end, line: ${LINE}, reason: 手写, by: 李, date: 2026-01-02 } # 看过\n`;
    const { state, tally } = await walked(`k\n原刊如此\n${NAME}y\nu\nq\n`, {}, (path) => {
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace('dismissed:\n', more));
    });
    expect(tally).toMatchObject({ kept: 0 });
    expect(state['corrections.yaml']).toContain('手写');
    expect(state['corrections.yaml']).toContain('# 看过');
    expect(state['corrections.yaml']).not.toContain('原刊如此');
  });
});

describe('a missing article', () => {
  const MISSING = DOUBTFUL.replace('05/ 一座老桥的修复', '05/ 一座老桥的修复\n\n09/ 集市上的手艺人');

  test.each([
    ['accepted', 'a\nq\n'],
    ['changed', `e\n集市上的艺人\n${NAME}y\nq\n`],
    ['given a reason only', 'n\n目录多印了一条\n\nq\n'],
  ])('%s writes nothing', async (_, input) => {
    const { state, said } = await walked(input, {}, undefined, MISSING);
    expect(said).toContain('contents-entry-unmatched');
    expect(state).toEqual({});
  });

  test('that is not there is dismissed, and the contents stay', async () => {
    const { state } = await walked(`h\nn\n目录多印了一条\n${NAME}y\nq\n`, {}, undefined, MISSING);
    expect(state['corrections.yaml']).toContain('rule: contents-entry-unmatched');
    expect(state['corrections.yaml']).not.toContain('corrections:');
  });
});

test('the name is asked once and kept on the device; git is not asked', async () => {
  const d = atDesk();
  const first = await d.proof(`k\n原刊如此\n${NAME}y\nq\n`, '2020-03');
  expect(first.stdout).toContain('人人可见');
  expect(readFileSync(join(d.root, 'config', 'periodical-archive', 'name.txt'), 'utf8')).toBe('王校对\n');
  const second = await d.proof('k\n原刊到此为止\ny\n\n', '2020-03');
  expect(second.stdout).not.toContain('人人可见');
  expect(d.decisions().dismissed.map(({ by }) => by)).toEqual(['王校对', '王校对']);
  expect(second.stdout).toContain('还有 0 处待定');
});

test('three lines of the source stand before and after the line of the doubt', async () => {
  const { said } = await walked('q\n');
  const lines = said.split('\n').filter((line) => /^ {2}[▶ ] *\d+ {2}|^ {2}[▶ ] *\d+$/u.test(line));
  expect(lines.map((line) => Number.parseInt(line.replace(/\D*/u, ''), 10))).toEqual(
    [-3, -2, -1, 0, 1, 2, 3].map((step) => LINE + step).filter((line) => line <= DOUBTFUL.split('\n').length),
  );
  expect(lines.find((line) => line.includes('▶'))).toContain(String(LINE));
});

test('killed after an answer: the decision is there, and the next ingest applies it', async () => {
  const d = atDesk();
  await d.ingest();
  const before = d.read('ledger.json');
  const walk = spawn(process.execPath, ['scripts/proof.ts', '2020-03', '--out', d.out]);
  walk.stdin.write(`k\n原刊如此\n${NAME}y\n`);
  let said = '';
  for await (const text of walk.stdout) {
    said += text;
    if (said.includes('（2/')) break;
  }
  walk.kill('SIGKILL');
  expect(d.decisions().dismissed).toHaveLength(1);
  expect(d.read('ledger.json')).toBe(before);
  expect((await d.ingest('--changed')).status).toBe(0);
  expect(d.open()).toEqual(['article-open-end']);
});

test('an issue that cannot be ingested is told, and the code is 1', async () => {
  const d = atDesk();
  d.put('issues/2020-03/source.txt', '青山学刊'.repeat(8000));
  const { status, stdout } = await d.proof('', '2020-03');
  expect(status).toBe(1);
  expect(stdout).toContain('找不到目录页');
});

test.each([['2020-99'], ['--what']])('%s is wrong usage', async (argument) => {
  const { status, stderr } = await atDesk().proof('', argument);
  expect(status).toBe(2);
  expect(stderr).toContain('用法');
});

async function doubtOf(d: ReturnType<typeof atDesk>): Promise<{ quote?: string }> {
  await d.ingest();
  return JSON.parse(d.read('ledger.json')).doubts[0];
}
