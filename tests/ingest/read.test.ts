import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { textOf } from '../../src/ingest/line/block.ts';
import { linesOf, read } from '../../src/ingest/read/read.ts';

const only = (line: string) => {
  const [block] = read(new VFile(line));
  if (!block) throw new Error('no block');
  return block;
};

test('lines end as they end on any system, and the BOM is no character of them', () =>
  expect(linesOf(new VFile('\uFEFF甲\r\n乙\r丙\n丁'))).toEqual(['甲', '乙', '丙', '丁']));

test.each([
  ['## 山村', { hash: 2, bullet: false, indent: false }],
  ['- 山村', { hash: 0, bullet: true, indent: false }],
  ['  - 山村', { hash: 0, bullet: true, indent: true }],
  ['　　山村', { hash: 0, bullet: false, indent: true }],
  ['#山村', { hash: 0, bullet: false }],
  ['-山村', { hash: 0, bullet: false }],
  ['山村  ', { hardBreak: true }],
  ['山村 ', { hardBreak: false }],
])('marks of %j are hints', (line, hints) => expect(only(line)).toMatchObject(hints));

test.each([
  ['## 山村', '山村'],
  ['**聚焦。**春天', '聚焦。春天'],
  ['**聚焦。春天', '**聚焦。春天'],
  ['<p>21. 修桥</p>', '21. 修桥'],
  ['网址: <http://example.org>', '网址: http://example.org'],
  ['甲<乙>丙', '甲<乙>丙'],
  ['-', '-'],
  ['３．５%', '３．５%'],
])('the text of %j is %j', (line, text) => expect(textOf(only(line))).toBe(text));

test('each run stands in its line at its column', () => {
  const line = '## **聚焦。**春天 **山**';
  const block = only(line);
  for (const { start, text } of block.runs) expect(line.slice(start, start + text.length)).toBe(text);
  expect(block.runs.map(({ bold }) => bold)).toEqual([true, false, true]);
});

test('blank lines are counted, blanks of any width', () =>
  expect(read(new VFile('甲\n\n \n　\n乙')).map(({ gap, runs }) => [gap, runs[0]?.line])).toEqual([
    [0, 1],
    [3, 5],
  ]));
