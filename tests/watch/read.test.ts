import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blockingIn } from '../../src/check/blocking.ts';
import { openFindings, readWatch } from '../../src/watch/read.ts';

let root = '';
let issues = '';
const inArchive = (name: string): string => join(root, name);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  issues = inArchive('issues');
  cpSync('content', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const change = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

test('the shipped list finds nothing in the shipped issue, and each of its lines is read', async () => {
  expect((await openFindings(issues)).flatMap(({ findings }) => findings)).toEqual([]);
  expect(readWatch(issues).entries.length).toBeGreaterThan(8);
});

test('a wrong letter of an article is told with file and line, until someone decides', async () => {
  const mdx = join(issues, '2021-01', '01.mdx');
  change(mdx, '新春伊始，习近平总书记', '新春伊始，习近乎总书记');
  const [issue] = await openFindings(issues);
  const [one] = issue?.findings ?? [];
  const source = readFileSync(join(issues, '2021-01', 'source.txt'), 'utf8').split('\n');
  const line = source.findIndex((text) => text.includes('新春伊始')) + 1;
  expect(one).toMatchObject({
    rule: 'watch-listed',
    quote: '习近乎总书记',
    suggestion: '习近平总书记',
    article: 1,
    line,
  });
  expect(blockingIn(issue?.findings ?? [], 'a/source.txt')).toEqual([
    expect.stringMatching(new RegExp(`^a/source\\.txt:${line}: .*“习近平总书记”`, 'u')),
  ]);
  writeFileSync(
    join(issues, '2021-01', 'corrections.yaml'),
    `dismissed:\n  - { rule: watch-listed, line: ${one?.line}, quote: 习近乎总书记, reason: 原刊如此, by: 王校对, date: 2026-11-28 }\n`,
  );
  expect((await openFindings(issues))[0]?.findings).toEqual([]);
});

test('mistakes of the list are told in Chinese, with file and line', () => {
  writeFileSync(inArchive('watch.yaml'), 'names:\n  - { name: 某 }\n');
  expect(() => readWatch(issues)).toThrow(/watch\.yaml|人名至少两个字/u);
  const caught = (() => {
    try {
      readWatch(issues);
    } catch (error) {
      return error;
    }
  })();
  expect(caught).toMatchObject({ line: 2, reason: expect.stringContaining('人名至少两个字') });
});

test('without a list, or with an empty one, nothing is listed', () => {
  writeFileSync(inArchive('watch.yaml'), '# 还没有\n');
  expect(readWatch(issues).entries).toEqual([]);
  rmSync(inArchive('watch.yaml'));
  expect(readWatch(issues).entries).toEqual([]);
});
