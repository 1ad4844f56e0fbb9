import { describe, expect, test } from 'vitest';
import { captions } from '../../src/ingest/body/repairs/captions.ts';
import { headings } from '../../src/ingest/body/repairs/headings.ts';
import { joins } from '../../src/ingest/body/repairs/joins.ts';
import { cutOff, prose, repaired } from './blocks.ts';

const half = cutOff(100);
const joined = (...lines: string[]) => repaired(lines.join('\n\n'), [headings, captions, joins]);

describe('a paragraph that was cut is whole again', () => {
  test.each([
    ['with nothing between the halves', half, '代化国家开好局。'],
    ['where the rest begins with a number', `${half}，组织`, '1500多名老同志走进社区。'],
    ['where the rest begins with an enumeration', `${half}，红军第`, '一、二、三支队会师后继续向西。'],
    ['where the rest begins with a decimal', `${half}，接入`, '1.9万余个监控设备，实时监控。'],
    ['where the rest begins with a bracket', `${half}，以乡镇`, '（街道）属地管理事项责任清单为基础。'],
    ['behind a title mark', `${half}印发《条例》`, '实施细则，明确各方责任。'],
    ['behind a comma', `${half}，`, '老人们都来了。'],
  ])('%s', (_, a, b) => expect(joined(a, b)).toEqual([`paragraph: ${a}${b}`]));

  test('from more than two parts', () => {
    const [a, b, c] = [half, cutOff(90, 20), prose(50, 30)];
    expect(joined(a, b, c)).toEqual([`paragraph: ${a}${b}${c}`]);
  });

  test('over a caption, which stays behind it', () =>
    expect(joined(half, '图为山路', '代化国家开好局。')).toEqual([
      `paragraph: ${half}代化国家开好局。`,
      'caption: 图为山路',
    ]));
});

describe('two paragraphs stay apart', () => {
  test.each([
    ['where the first ends', prose(80), '老人们都来了。'],
    ['where the first ends in quotes', `${half}，他说：“来了。”`, '老人们都来了。'],
    [
      'where the second is numbered',
      half,
      '一、老人们都来了，孩子们也来了，集市上站满了人，没有人说话，也没有人离开。',
    ],
    ['where the second opens with a mark', half, '◎老人们都来了。'],
    ['where the second opens in bold', half, '**聚焦痛点定事项。**老人们都来了。'],
    ['where the second has a bullet', half, '- 老人们都来了。'],
    ['where both are short lines of verse', '灯熄了', '窗外有人低声唱歌'],
    ['where short lines of verse have commas', '盘山渠，长又长，', '好像银龙下山岗。'],
    ['where the first is a heading that nobody marked', '夜宵公交', prose(80)],
    ['where the first is signed', `${prose(80)}（臺南　吳先生）`, '老人们都来了。'],
  ])('%s', (_, a, b) => expect(joined(a, b)).toHaveLength(2));

  test('where a heading stands between', () =>
    expect(joined(half, '## 山村的路', '代化国家开好局。')).toEqual([
      `paragraph: ${half}`,
      'heading: 山村的路',
      'paragraph: 代化国家开好局。',
    ]));
});

describe('text broken at the width of a column', () => {
  const wrapped = (text: string) => repaired(text, [joins], { columnWidth: 26 });
  const first = [
    '　　当记者来到现场时，工人们正在抢修设备。他说：“路',
    '是人走出来的。”有人提出不同意见，认为步子可以再',
    '慢一些。',
  ];
  const second = ['　　老人们回忆起当年的情景，感慨万千。县里召开会议', '，总结推广了这个做法。'];

  test('is joined until an indent', () =>
    expect(wrapped([...first, ...second].join('\n'))).toEqual([
      `paragraph: ${first.join('').trim()}`,
      `paragraph: ${second.join('').trim()}`,
    ]));

  test('is joined where a full line happens to end a sentence', () => {
    const lines = [
      '　　当记者来到现场时，工人们正在抢修设备，他走来了。',
      '人们都来了，有人提出不同意见，认为步子可以再慢些',
      '。',
    ];
    expect(wrapped(lines.join('\n'))).toHaveLength(1);
  });

  test('is not joined behind a short line', () =>
    expect(wrapped([...first, '一张订单', ...second].join('\n'))).toContain('paragraph: 一张订单'));
});

test('the side of a drawn box ends its line', () => {
  const boxed = ['│ 链接：邮局的一天，从清晨到黄昏，船来船往，信件在这里交汇 │', '早晨六点，开门；傍晚五点，关门。'];
  expect(joined(...boxed)).toEqual(boxed.map((line) => `paragraph: ${line}`));
});
