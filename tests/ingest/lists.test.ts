import { describe, expect, test } from 'vitest';
import { joins } from '../../src/ingest/body/repairs/joins.ts';
import { lists } from '../../src/ingest/body/repairs/lists.ts';
import { cutOff, repaired } from './blocks.ts';

const listed = (lines: string[]) => repaired(lines.join('\n\n'), [lists, joins]);
const appointments = ['张三', '李四', '王五', '赵六', '钱七', '孙八'].map((name) => `${name}同志任白石县副县长`);

test('appointments are items, never joined', () =>
  expect(listed(appointments)).toEqual(appointments.map((line) => `list: ${line}`)));

test('an item may end in a stop between two that do not', () => {
  const lines = appointments.with(2, '王五同志任白石县副县长，试用期一年。');
  expect(listed(lines)).toEqual(lines.map((line) => `list: ${line}`));
});

test('a line that lacks the pattern of the list goes on with the item before it', () => {
  const [first = '', ...others] = appointments;
  expect(listed([first, ...others, '、县政府党组成员'])).toEqual([
    ...appointments.slice(0, -1).map((line) => `list: ${line}`),
    `list: ${appointments.at(-1)}、县政府党组成员`,
  ]);
});

test('what stands before the first item stays a paragraph', () =>
  expect(listed(['近期任免如下', ...appointments])[0]).toBe('paragraph: 近期任免如下'));

describe('no list', () => {
  test.each([
    ['five lines', appointments.slice(0, 5)],
    ['lines that end in stops', appointments.map((line) => `${line}。`)],
    ['halves of cut paragraphs, which are long', Array.from({ length: 6 }, (_, at) => cutOff(120, at))],
    [
      'halves of paragraphs that are short',
      [
        '今年以来，全区新开',
        '工项目九个，总投资',
        '一是抓招商。先后赴',
        '外地活动十七次，共',
        '二是抓服务。为每个',
        '项目配一名专员，从',
        '立项代办。目前在建',
      ],
    ],
    ['headings', appointments.map((line) => `## ${line}`)],
  ])('%s', (_, lines) => expect(listed(lines).filter((line) => line.startsWith('list'))).toEqual([]));

  test('in text broken at the width of a column', () =>
    expect(repaired(appointments.join('\n\n'), [lists], { columnWidth: 26 })[0]).toMatch(/^paragraph/u));
});
