/** Bad input, and input of a bad size: refused with one clear line, or taken. */
import { spawn } from 'node:child_process';
import { ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { issueWith, prose } from '../ingest/blocks.ts';
import { type Desk, desk, ISSUE } from '../intake/desk.ts';

/** 山村. */
const GB18030 = Buffer.from([0xc9, 0xbd, 0xb4, 0xe5]);

const refusals: [string, (desk: Desk) => string, RegExp][] = [
  [
    'a file half in GB18030 and half in UTF-8',
    (d) => d.put('a.txt', Buffer.concat([...Array.from({ length: 40 }, () => GB18030), Buffer.from(`\n${ISSUE}`)])),
    /a\.txt 第 1 行：这一行的字节/u,
  ],
  [
    'a text with bytes of no encoding',
    (d) => d.put('a.txt', Buffer.concat([Buffer.from(ISSUE.replace(/\n/gu, ' ')), Buffer.of(0xff)])),
    /a\.txt：不是文本文件，或编码不是/u,
  ],
  ['a file of 100 MB', (d) => sized(d.put('a.txt', ISSUE), 100 * 2 ** 20), /文件大于 64 MB/u],
  ['a path out of the folder that is not there', (d) => join(d.root, '../../no/such/issue.txt'), /找不到这个文件/u],
];

function sized(path: string, bytes: number): string {
  ftruncateSync(openSync(path, 'r+'), bytes);
  return path;
}

test.each(refusals)('%s is refused', async (_, prepare, says) => {
  const d = desk();
  const { status, stdout, stderr } = await d.ingest(prepare(d));
  expect({ status, stdout, files: d.state() }).toEqual({ status: 1, stdout: '', files: {} });
  expect(stderr).toMatch(says);
});

test.each([
  ['a turn of the reading direction', '目录\u202e', 'U+202E'],
  ['a bell', '目录\u0007', 'U+0007'],
])('%s is left out and told with its line', async (_, words, code) => {
  const d = desk();
  const { status, stdout } = await d.ingest(d.put('a.txt', ISSUE.replace('目录', words)));
  expect(status).toBe(0);
  expect(stdout).toMatch(/第 5 行：.*控制字符/u);
  expect(stdout).toContain(code);
});

test('an issue id with .. in it is wrong use', async () => {
  const d = desk();
  expect((await d.ingest(d.put('a.txt', ISSUE), '--issue', '../../2020-03')).status).toBe(2);
  expect(d.state()).toEqual({});
});

test('a path with .. in it that leads to a file is taken, and written to its own folder only', async () => {
  const d = desk();
  d.put('a.txt', ISSUE);
  expect((await d.ingest(join(d.out, '../a.txt'))).status).toBe(0);
  expect(Object.keys(d.state()).every((name) => name.startsWith('2020-03'))).toBe(true);
});

test('a line of 1 MB is taken', async () => {
  const d = desk();
  expect((await d.ingest(d.put('a.txt', issueWith(prose(350_000))))).status).toBe(0);
});

test('two programs that ingest one issue at once leave it whole', async () => {
  const d = desk();
  const source = d.put('a.txt', ISSUE);
  await d.ingest(source);
  const alone = d.state();
  const runs = await Promise.all([0, 1, 2].map(() => ended(['scripts/ingest.ts', source, '--out', d.out])));
  expect(runs).toEqual([0, 0, 0]);
  expect(d.state()).toEqual(alone);
});

const ended = (args: string[]): Promise<number | null> =>
  new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: 'ignore' }).on('exit', resolve);
  });
