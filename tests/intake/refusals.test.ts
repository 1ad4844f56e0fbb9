import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prose } from '../ingest/blocks.ts';
import { type Desk, desk, ISSUE } from './desk.ts';

/** Each prepares the desk and gives the arguments; `says` is what the one line on standard error must hold. */
const refusals: [string, (desk: Desk) => string[] | Promise<string[]>, RegExp][] = [
  ['an empty file', (d) => [d.put('a.txt', '')], /a\.txt：文件是空的/u],
  ['a file of blanks', (d) => [d.put('a.txt', '\n \n')], /a\.txt：文件里没有文字/u],
  [
    'a binary file',
    (d) => [d.put('a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a))],
    /a\.jpg：不是文本文件/u,
  ],
  ['an unknown path', (d) => [join(d.root, 'none.txt')], /none\.txt：找不到这个文件/u],
  ['a folder without a source', (d) => [d.put('x/readme.md', '甲').replace('/readme.md', '')], /x：这个文件夹里没有/u],
  [
    'a long text with neither contents nor headings',
    (d) => [d.put('a.txt', `青山学刊\n2020年第3期\n\n${`${prose(200)}\n\n`.repeat(120)}`)],
    /a\.txt：找不到目录页/u,
  ],
  [
    'the contents of another issue',
    (d) => [
      d.put(
        'a.txt',
        ISSUE.replace('05/', '03/ 集市上的手艺人\n\n04/ 竹林深处的书屋\n\n05/').replace('# 一座老桥的修复', ''),
      ),
    ],
    /a\.txt 第 9 行：看作目录的.*有 4 条，其中 3 条/u,
  ],
  [
    'an issue that says no number',
    (d) => [d.put('a.txt', ISSUE.replace('2020年第3期', ''))],
    /a\.txt：看不出这是哪年第几期/u,
  ],
  [
    'an issue that is there with another text',
    async (d) => {
      await d.ingest(d.put('a.txt', ISSUE));
      return [d.put('b.txt', `${ISSUE}\n${prose(40, 99)}\n`)];
    },
    /b\.txt：.*2020-03 已有这一期，而且原文不同/u,
  ],
  [
    'an article that was edited by hand',
    async (d) => {
      await d.ingest(d.put('a.txt', ISSUE));
      d.put('issues/2020-03/01.mdx', '改过');
      return [join(d.root, 'a.txt')];
    },
    /a\.txt：.*2020-03 里的 01\.mdx 被手工改过/u,
  ],
  [
    'a ledger that cannot be read',
    async (d) => {
      await d.ingest(d.put('a.txt', ISSUE));
      d.put('issues/2020-03/ledger.json', '{');
      return [join(d.root, 'a.txt')];
    },
    /a\.txt：.*ledger\.json 被手工改过/u,
  ],
  [
    'a source in the folder of another issue',
    (d) => [d.put('issues/2019-01/source.txt', ISSUE)],
    /source\.txt：文件放在 2019-01，但刊物上印的是 2020-03/u,
  ],
];

describe('refused with one clear line, nothing written or changed', () => {
  test.each(refusals)('%s', async (_, prepare, says) => {
    const d = desk();
    const args = await prepare(d);
    const before = d.state();
    const { status, stdout, stderr } = await d.ingest(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.match(/^✗ .*$/gmu)).toHaveLength(1);
    expect(stderr).toMatch(says);
    expect(stderr).toContain('没有写入任何文件');
    expect(d.state()).toEqual(before);
  });
});

describe('a wrong use is told with the usage, nothing read or written', () => {
  test.each([
    ['an unknown option', ['--force']],
    ['an issue that is no id', ['--issue', '2020']],
    ['one issue id for two files', ['a.txt', 'b.txt', '--issue', '2020-03']],
    ['an option without its value', ['--issue']],
  ])('%s', async (_, args) => {
    const d = desk();
    const { status, stdout, stderr } = await d.ingest(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^用法：/mu);
    expect(d.state()).toEqual({});
  });
});

test('a bad file does not keep a good one from being ingested', async () => {
  const d = desk();
  const { status, stdout, stderr } = await d.ingest(d.put('a.txt', ''), d.put('b.txt', ISSUE));
  expect(status).toBe(1);
  expect(stderr).toContain('a.txt');
  expect(stdout).toContain('2020年第3期');
  expect(Object.keys(d.state())).toContain('2020-03');
});

test('a new text takes the place of the old one when its source was moved away', async () => {
  const d = desk();
  await d.ingest(d.put('a.txt', ISSUE));
  rmSync(join(d.out, '2020-03/source.txt'));
  expect((await d.ingest(d.put('b.txt', ISSUE.replace('学生', '孩子')))).status).toBe(0);
  expect(d.state()['2020-03/source.txt']).toBeDefined();
});
