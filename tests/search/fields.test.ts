/** Fields: what typed values mean, and that a field is one row. */
import { describe, expect, it } from 'vitest';
import { fields, meantBy, rowOf, valueName, valuesIn } from '../../src/search/ask/query/fields.ts';

describe('which values were meant', () => {
  const years = ['2014', '2015', '2018', '2021', '2022'];
  it.each([
    ['2015', ['2015']],
    ['２０１５年', ['2015']],
    ['2015-2021', ['2015', '2018', '2021']],
    ['2021—2015', ['2015', '2018', '2021']],
    ['2015年至2018年', ['2015', '2018']],
    ['2018-', ['2018', '2021', '2022']],
    ['-2015', ['2014', '2015']],
    ['abc', undefined],
    ['21', undefined],
    ['2015-2018-2021', undefined],
    ['-', undefined],
  ])('年:%s: %j', (typed, meant) => {
    const test = meantBy('year', typed);
    expect(test && years.filter(test)).toEqual(meant);
  });

  const issues = ['2020-11', '2020-12', '2021-01', '2021-03'];
  it.each([
    ['2021-1', ['2021-01']],
    ['2021年第3期', ['2021-03']],
    ['3', ['2021-03']],
    ['第11期', ['2020-11']],
    ['1-3', ['2021-01', '2021-03']],
    ['2020-12至2021-01', ['2020-12', '2021-01']],
    ['2021', undefined],
  ])('期:%s: %j', (typed, meant) => {
    const test = meantBy('issue', typed);
    expect(test && issues.filter(test)).toEqual(meant);
  });

  it('in other fields those that contain what was typed, width, case and spaces apart', () => {
    const test = meantBy('author', '市委ＡＢ');
    expect(['中共 市委ab办', '市委a'].filter((value) => test?.(value))).toEqual(['中共 市委ab办']);
    expect(meantBy('author', '、')).toBeUndefined();
  });
});

it('each field has its own names, and an article its values once', () => {
  const typed = fields.flatMap((field) => rowOf(field).typed);
  expect(new Set(typed).size).toBe(typed.length);
  expect(valuesIn('author', { authors: ['甲', '乙', '甲'] })).toEqual(['甲', '乙']);
  expect(valuesIn('section', { section: '' })).toEqual([]);
  expect([valueName('year', '2021'), valueName('issue', '2021-01'), valueName('region', '柯城区')]).toEqual([
    '2021年',
    '2021年第1期',
    '柯城区',
  ]);
});
