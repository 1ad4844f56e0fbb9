/** The walk through open doubts, as an editor types it. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDecisions } from '../../src/intake/decisions.ts';
import { desk } from '../intake/desk.ts';
import { ISSUE, lineOf } from './issue.ts';

/** Two doubts: an English word, and in the second article an end without a stop. */
const DOUBTFUL = ISSUE.replace(/。\n$/u, '\n');
const LINE = lineOf('harvest', DOUBTFUL);

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

test('every doubt is shown with its article, line, words in context and what to do', () => {
  const { stdout, status } = atDesk().proof('', '2020-03');
  expect(status).toBe(0);
  expect(stdout).toContain(`2020-03 第 ${LINE} 行，《山村小学的春天》（1/`);
  expect(stdout).toMatch(/【[^】]*harvest[^】]*】/u);
  expect(stdout).toContain('请对照原刊');
});

describe('an answer', () => {
  test('另改 corrects the letters that change, and no others', () => {
    const d = atDesk();
    const { quote = '' } = doubtOf(d);
    const { stdout } = d.proof(`e\n${quote.replace(' harvest', '收成')}\nq\n`, '2020-03');
    expect(d.decisions().corrections).toEqual([
      expect.objectContaining({ line: LINE, to: '收成', reason: expect.stringContaining('harvest') }),
    ]);
    expect(d.read('01.mdx')).toContain('这一年的收成，');
    expect(stdout).toContain('采纳 1 处，驳回 0 处，还有 1 处待定');
    expect(d.open()).toEqual(['article-open-end']);
  });

  test('驳回 needs a reason and keeps the doubt on record', () => {
    const d = atDesk();
    d.proof('r\n\nr\n原刊如此\nq\n', '2020-03');
    expect(d.decisions().dismissed).toEqual([
      expect.objectContaining({ rule: 'stray-latin-word', line: LINE, reason: '原刊如此' }),
    ]);
    expect(d.open()).toEqual(['article-open-end']);
    expect(d.read('01.mdx')).toContain('harvest');
  });

  test.each([
    ['later', '\n\n'],
    ['later, by its key', 'l\n稍后\n'],
    ['stop', 'q\n'],
    ['nothing more', ''],
    ['what is no answer', 'x\n什么\n'],
    ['the same words', 'e\nSAME\nq\n'],
    ['a correction given up', 'e\n\nq\n'],
    ['no suggestion to accept, and none typed', 'a\n\nq\n'],
  ])('%s decides nothing', (_, input) => {
    const d = atDesk();
    const { status, stdout } = d.proof(input.replace('SAME', doubtOf(d).quote ?? ''), '2020-03');
    expect(status).toBe(0);
    expect(stdout).toContain('没有改动');
    expect(Object.keys(d.state())).not.toContain('2020-03/corrections.yaml');
    expect(d.open()).toEqual(['stray-latin-word', 'article-open-end']);
  });
});

test('who stops goes on where the first open doubt is', () => {
  const d = atDesk();
  d.proof('r\n原刊如此\nq\n', '2020-03');
  const { stdout } = d.proof('r\n原刊到此为止\n', '2020-03');
  expect(stdout).not.toContain('harvest');
  expect(stdout).toContain('还有 0 处待定');
  expect(d.decisions().dismissed).toHaveLength(2);
});

test('killed after an answer: the decision is there, and the next ingest applies it', async () => {
  const d = atDesk();
  d.ingest();
  const before = d.read('ledger.json');
  const walk = spawn(process.execPath, ['scripts/proof.ts', '2020-03', '--out', d.out]);
  walk.stdin.write('r\n原刊如此\n');
  let said = '';
  for await (const text of walk.stdout) {
    said += text;
    if (said.includes('（2/')) break;
  }
  walk.kill('SIGKILL');
  expect(d.decisions().dismissed).toHaveLength(1);
  expect(d.read('ledger.json')).toBe(before);
  expect(d.ingest('--changed').status).toBe(0);
  expect(d.open()).toEqual(['article-open-end']);
});

test('an issue that cannot be ingested is told, and the code is 1', () => {
  const d = atDesk();
  d.put('issues/2020-03/source.txt', '没有目录');
  const { status, stdout } = d.proof('', '2020-03');
  expect(status).toBe(1);
  expect(stdout).toContain('找不到目录页');
});

test.each([['2020-99'], ['--what']])('%s is wrong usage', (argument) => {
  const { status, stderr } = atDesk().proof('', argument);
  expect(status).toBe(2);
  expect(stderr).toContain('用法');
});

function ledgerOf(d: ReturnType<typeof atDesk>): string {
  d.ingest();
  return d.read('ledger.json');
}

function doubtOf(d: ReturnType<typeof atDesk>): { quote?: string } {
  return JSON.parse(ledgerOf(d)).doubts[0];
}
