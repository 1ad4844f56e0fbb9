import { describe, expect, test } from 'vitest';
import { tables } from '../../src/ingest/body/repairs/tables.ts';
import type { Part } from '../../src/ingest/model.ts';
import { partsOf, periodical } from './blocks.ts';

const context = { kind: 'article', periodical, columnWidth: 0, marked: true } as const;
const rowsOf = (...lines: string[]) =>
  tables
    .apply(partsOf(lines.join('\n')), context)
    .map(({ role, cells }) => [role, ...(cells ?? []).map((cell) => cell.map((run) => run.text).join(''))]);

test('cells are parted by tabs or bars; an empty cell stays', () => {
  expect(rowsOf('项目\t年份\t里程', '修桥\t\t3', '\t2020')).toEqual([
    ['table', '项目', '年份', '里程'],
    ['table', '修桥', '', '3'],
    ['table', '', '2020'],
  ]);
  expect(rowsOf('|项目|年份|', '|---|:-:|', '|修桥|2019|')).toEqual([
    ['table', '项目', '年份'],
    ['marker'],
    ['table', '修桥', '2019'],
  ]);
});

describe('a header printed again', () => {
  test('is dropped, over blanks', () =>
    expect(rowsOf('项目\t年份', '修桥\t2019', '', '', '项目\t年份', '铺路\t2020').map(([role]) => role)).toEqual([
      'table',
      'table',
      'table-header',
      'table',
    ]));

  test('is the header of its own table behind a paragraph', () =>
    expect(
      rowsOf('项目\t年份', '修桥\t2019', '老桥在村口。', '项目\t年份', '铺路\t2020').map(([role]) => role),
    ).toEqual(['table', 'table', 'paragraph', 'table', 'table']));
});

test('a single line with a tab is no table', () =>
  expect(rowsOf('春天来了。', '甲\t乙', '夏天来了。').map(([role]) => role)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
  ]));

describe('numbered items fused in one cell', () => {
  const rules = (parts: Part[]) => parts.map(({ rule }) => rule);

  test('are a row each', () => {
    expect(rowsOf('类别\t事项', '民生\t<p>1. 修桥</p> <p>2. 铺路</p>')).toEqual([
      ['table', '类别', '事项'],
      ['table', '民生', '1. 修桥'],
      ['table', '', '2. 铺路'],
    ]);
    expect(rules(tables.apply(partsOf('类别\t事项\n民生\t<p>1. 修桥</p> <p>2. 铺路</p>'), context)).slice(1)).toEqual([
      'table-cell-fused',
      'table-cell-fused',
    ]);
  });

  test('stay one where they are not numbered', () =>
    expect(rowsOf('类别\t事项', '民生\t<p>修桥</p> <p>铺路</p>')).toHaveLength(2));
});

test('lines of one shape that spaces align are rows; two of them, or verse, are none', () => {
  const rows = ['姓名    职务    年份', '张三    书记    1998', '李四    主任    2003'];
  expect(rowsOf(...rows)).toEqual([
    ['table', '姓名', '职务', '年份'],
    ['table', '张三', '书记', '1998'],
    ['table', '李四', '主任', '2003'],
  ]);
  expect(rowsOf(...rows.slice(1)).map(([role]) => role)).toEqual(['paragraph', 'paragraph']);
  expect(rowsOf('春风  大江', '青山  远方', '灯火  稻田').map(([role]) => role)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
  ]);
});

test('rows of an HTML table may share a line; tags are no cells', () => {
  expect(rowsOf('<table><tr><th>年份</th><th>收入</th></tr><tr><td>1998</td><td></td></tr></table>')).toEqual([
    ['table', '年份', '收入'],
    ['table', '1998', ''],
  ]);
});
