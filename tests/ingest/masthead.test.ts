import { describe, expect, test } from 'vitest';
import { findMasthead } from '../../src/ingest/imprint/masthead.ts';
import { readFields } from '../../src/ingest/imprint/masthead-fields.ts';
import { blocksOf, prose } from './blocks.ts';

const fieldsOf = (text: string) =>
  readFields(blocksOf(text)).map(({ label, values }) => `${label}=${values.join('|')}`);

describe('a line of the colophon', () => {
  test.each([
    ['主编：李文', '主编=李文'],
    ['编 辑 徐求臻', '编辑=徐求臻'],
    ['副主编 张 明 王小平', '副主编=张明|王小平'],
    ['主管 / 主办 中共青山市委组织部', '主管/主办=中共青山市委组织部'],
    ['电话：(0570) 3086872', '电话=(0570) 3086872'],
    ['准印证号：浙内准字第H021号', '准印证号=浙内准字第H021号'],
    ['编辑出版：《青山学刊》编辑部', '编辑出版=《青山学刊》编辑部'],
    ['红山人民出版社出版', '出版=红山人民出版社'],
    ['總編輯：王大同', '總編輯=王大同'],
    ['报：省政府办公厅', '报=省政府办公厅'],
    ['共印120份', '共印=120份'],
  ])('%s', (line, field) => expect(fieldsOf(line)).toEqual([field]));

  test('holds several labels where gaps part them', () =>
    expect(fieldsOf('社长：何平　总编辑：林秋　　校对：李文 王明')).toEqual([
      '社长=何平',
      '总编辑=林秋',
      '校对=李文|王明',
    ]));

  test.each(['主编的话很长。他说了很久。', '主编们来了', '报纸到了', '主任'])('is none in %j', (line) =>
    expect(fieldsOf(line)).toEqual([]),
  );

  test('takes the names below a post, but none below a fact', () => {
    expect(fieldsOf('委员 (按姓氏笔画排列)\n\n王伟新 王雪峰\n冯 轲 朱永平')).toEqual([
      '委员=王伟新|王雪峰|冯轲|朱永平',
    ]);
    expect(fieldsOf('地址：文化路8号\n王伟新 王雪峰')).toEqual(['地址=文化路8号']);
  });
});

describe('the colophon', () => {
  const colophon = '《青山学刊》\n2020年第3期\n\n主编 李文\n\n编 辑 陈 刚\n\n地址：文化路8号\n\n内部资料 注意保存';
  const rangesOf = (text: string, taken = (_: number) => false) => findMasthead(blocksOf(text), taken);

  test('is found between articles, with the lines that name the issue around it', () =>
    expect(rangesOf(`${prose(80)}\n\n${colophon}\n\n${prose(80, 9)}`)).toEqual([[1, 7]]));

  test.each([
    ['two labels alone', '主编 李文\n\n地址：文化路8号'],
    ['one label three times', '主编 李文\n\n主编 张明\n\n主编 陈刚'],
    ['labels with text between', `主编 李文\n\n${prose(80)}\n\n地址：文化路8号\n\n${prose(80)}\n\n电话：123`],
  ])('is not seen in %s', (_, text) => expect(rangesOf(text)).toEqual([]));

  test('never takes lines of the contents', () => expect(rangesOf(colophon, (at) => at >= 3)).toEqual([]));
});
