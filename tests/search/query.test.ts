import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/ask/query/parse-query.ts';
import { keyOf } from '../../src/search/ask/query/query.ts';

const keys = (query: string) => parseQuery(query).terms.map(keyOf);

describe('what was typed becomes terms', () => {
  it.each([
    ['专班', ['专班']],
    ['  专班　衢州 ', ['专班', '衢州']],
    ['"陈 峰"', ['陈峰']],
    ['《新青年》', ['新青年']],
    ['“红色物业联盟”', ['红色物业联盟']],
    ['县乡一体、条抓块统', ['县乡一体 条抓块统']],
    ['ＧＤＰ ２０２１年', ['gdp', '2021年']],
    ['专班 专班 "专班"', ['专班']],
    ['"没有关上的引号', ['没有关上的引号']],
  ])('%s', (query, expected) => expect(keys(query)).toEqual(expected));

  it.each([
    ['专班 -项目', ['专班'], ['项目'], []],
    ['专班 -"县乡 一体" －治理', ['专班'], ['县乡一体', '治理'], []],
    ['-专班', [], ['专班'], []],
    ['标题:专班', ['标题:专班'], [], []],
    ['标题：“县乡一体” 治理', ['标题:县乡一体', '治理'], [], []],
    ['-标题:专班 治理', ['治理'], ['标题:专班'], []],
    ['治理 作者：市委编办 年:2021', ['治理'], [], ['author=市委编办', 'year=2021']],
    ['“基层 治理” 专班', ['基层治理', '专班'], [], []],
    ['打造“红色联盟”', ['打造 红色联盟'], [], []],
    ['会议指出：要', ['会议指出 要'], [], []],
    ['说明：要', ['说明 要'], [], []],
    ['2020-2021 a-b', ['2020 2021', 'a b'], [], []],
  ])('%s: terms, excluded, limits', (query, terms, without, limits) => {
    const parsed = parseQuery(query);
    expect(parsed.terms.map(keyOf)).toEqual(terms);
    expect(parsed.without.map(keyOf)).toEqual(without);
    expect(parsed.limits.map(({ field, values }) => `${field}=${values.join()}`)).toEqual(limits);
  });

  it.each(['', '   ', '、。，', '""', '“”'])('nothing to look for in `%s`', (query) =>
    expect(parseQuery(query)).toMatchObject({ terms: [], without: [], limits: [] }),
  );

  it('shows a term as it was typed, without the marks around it', () => {
    expect(parseQuery('《县乡一体、条抓块统》').terms.map(({ text }) => text)).toEqual(['县乡一体、条抓块统']);
  });

  it('keeps terms apart that differ by punctuation only', () => {
    expect(keys('3.5 35')).toEqual(['3 5', '35']);
  });
});
