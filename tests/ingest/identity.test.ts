import { describe, expect, test } from 'vitest';
import { identify } from '../../src/ingest/imprint/identity.ts';
import { blocksOf, periodical } from './blocks.ts';

const identityOf = (...lines: string[]) => identify(blocksOf(lines.join('\n')), periodical);

describe('year and number', () => {
  test.each([
    ['2020年第3期', 2020, 3],
    ['2020 年 第 3 期', 2020, 3],
    ['一九七五年第三期', 1975, 3],
    ['二○一一年第十二期', 2011, 12],
    ['2021 / 01', 2021, 1],
    ['2018.4', 2018, 4],
    ['２０２０年第３期', 2020, 3],
    ['2020年3月 第5期', 2020, 5],
    ['2019 No.7', 2019, 7],
  ])('%s', (line, year, number) => expect(identityOf(line)).toMatchObject({ year, number }));

  test('may stand on two lines', () =>
    expect(identityOf('2023年5月8日 星期一', '第87期')).toMatchObject({ year: 2023, number: 87 }));

  test('the total number is no number within the year', () => {
    const identity = identityOf('2023年5月8日', '总第70期');
    expect(identity.number).toBeUndefined();
    expect(identity.totalNumber).toBe(70);
  });

  test.each([['电话 2021-3086872'], ['2021年，第3期工程完工。'], ['甲'.repeat(60)], ['']])('not in %j', (line) =>
    expect(identityOf(line).number).toBeUndefined(),
  );
});

describe('the day of publication', () => {
  test.each([
    [['2019年3月25日出版'], '2019-03-25'],
    [['2021年第1期', '3月10日出版'], '2021-03-10'],
    [['二〇一一年五月號'], '2011-05'],
    [['▲ 2020年12月23日，调研', '2021年1月5日出版'], '2021-01-05'],
    [['2020年1月1日', '2020年2月2日印刷'], '2020-02-02'],
  ])('%j', (lines, published) => expect(identityOf(...lines).published).toBe(published));

  test.each([[['2020年第3期']], [['2020年13月']], [['3月10日出版']]])('is unknown from %j', (lines) =>
    expect(identityOf(...lines).published).toBeUndefined(),
  );
});

describe('the name', () => {
  test.each([
    ['of the periodical where the issue prints it', ['# 山村简报', '青 山 学 刊'], '青山学刊'],
    ['in the colophon', ['# 山村', '编辑出版：《山村简报》编辑部'], '山村简报'],
    ['in the heading of the cover', ['# 山村 简报', '2020年第3期'], '山村简报'],
    ['before the number', ['山村简报 2020年第3期'], '山村简报'],
    [
      'below a quotation in a box',
      ['先进工作者语录', '一步一个脚印，', '一锹一方土。', '山村简报', '2020年第3期'],
      '山村简报',
    ],
    ['on the first line', ['山村简报', '2020年第3期'], '山村简报'],
    ['of the periodical where nothing is printed', ['2020年第3期'], '青山学刊'],
  ])('%s', (_, lines, title) => expect(identityOf(...lines).title).toBe(title));
});

test('the focus is the short lines under its heading', () => {
  expect(identityOf('◎本期关注', '2020年组织工作', '特色亮点', '', '', '山路').focus).toBe('2020年组织工作特色亮点');
  expect(identityOf('本期关注的是山路').focus).toBeUndefined();
});
