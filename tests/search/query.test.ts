import { describe, expect, it } from 'vitest';
import { keyOf, parseQuery } from '../../src/search/query.ts';

const keys = (query: string) => parseQuery(query).map(keyOf);

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

  it.each(['', '   ', '、。，', '""', '“”'])('nothing to look for in `%s`', (query) =>
    expect(parseQuery(query)).toEqual([]),
  );

  it('shows a term as it was typed, without the marks around it', () => {
    expect(parseQuery('《县乡一体、条抓块统》').map(({ text }) => text)).toEqual(['县乡一体、条抓块统']);
  });

  it('keeps terms apart that differ by punctuation only', () => {
    expect(keys('3.5 35')).toEqual(['3 5', '35']);
  });
});
