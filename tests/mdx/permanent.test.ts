/** What readers have cited stays: these values were reckoned by another program, and may never change. */
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/digest.ts';
import { idOf } from '../../src/ingest/ingest.ts';
import { anchorOf } from '../../src/mdx/tree/anchor.ts';
import { addressOf, bounded, LONGEST_QUERY, stateOf } from '../../src/search/ask/query/state.ts';
import { slugsFor } from '../../src/site/archive/slug.ts';

describe('an anchor', () => {
  test.each([
    ['of text', 12, '基层治理', 'p12-37e1'],
    ['of the same text with white space of every kind', 12, ' 基 层\u3000治\t理\n\r\n\u00a0\ufeff', 'p12-37e1'],
    ['with the same digest elsewhere', 3, '基层治理', 'p3-37e1'],
    ['of letters, whose case counts and whose spaces do not', 7, 'GDP 2021', 'p7-263c'],
    ['of the same in small letters', 7, 'gdp2021', 'p7-efce'],
    ['of a character beyond the first plane, which is one', 120, '𠮷野家', 'p120-2869'],
    ['whose digest begins with zeros', 2, '们', 'p2-00eb'],
    ['of one letter', 1, 'a', 'p1-cd20'],
    ['of nothing', 1, '', 'p1-1cd9'],
  ])('%s: %i, %j → %s', (_, ordinal, text, anchor) => {
    expect(anchorOf(ordinal, text)).toBe(anchor);
  });
});

test('names of pages made from names of the same sound, and from no letters', () => {
  const slugs = slugsFor(['时政要闻', '实政要闻', '！', '女儿绿', 'ＡＩ前沿'], []);
  expect([...slugs.values()]).toEqual([
    'shi-zheng-yao-wen',
    'shi-zheng-yao-wen-2132',
    'x-7923',
    'nv-er-lv',
    'ai-qian-yan',
  ]);
});

test.each([
  [2021, 1, '2021-01'],
  [1998, 12, '1998-12'],
  [2024, 100, '2024-100'],
])('issue %i, %i is %s', (year, number, id) => {
  expect(idOf(year, number)).toBe(id);
});

test('a digest is SHA-256 in small hexadecimal letters, of text as UTF-8', () => {
  expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Of('乙')).toBe('71530d4c49f12c489dcfc7d6d1b46d53546ca05bfd1775392c9a42b9b7944bbb');
});

describe('the address of a search', () => {
  const whole =
    '?q=%E4%B8%93%E7%8F%AD&in=title&section=%E5%8D%B7%E9%A6%96%E8%AF%AD&year=2021&issue=2021-01&region=%E6%9F%AF%E5%9F%8E%E5%8C%BA&author=a+b&sort=newest&marks=any';

  test('says everything by these names, in this order, and is read back', () => {
    const request = stateOf(whole);
    expect(request).toEqual({
      query: '专班',
      within: 'title',
      filter: {
        section: ['卷首语'],
        year: ['2021'],
        issue: ['2021-01'],
        region: ['柯城区'],
        author: ['a b'],
      },
      order: 'newest',
      blind: true,
      by: 'characters',
    });
    expect(addressOf(request)).toBe(whole);
    expect(addressOf(stateOf('?sort=oldest&in=all&marks=no'))).toBe('?sort=oldest');
    expect(addressOf(stateOf('?sort=odd&q='))).toBe('?');
  });

  test('stays below the eight kilobytes of a request, and cuts no character in two', () => {
    expect(LONGEST_QUERY).toBe(600);
    expect(addressOf(stateOf(`?q=${'治'.repeat(10_000)}`)).length).toBe('?q='.length + 600 * 9);
    expect(bounded(`${'治'.repeat(599)}𠮷`)).toBe('治'.repeat(599));
    expect(bounded('𠮷'.repeat(300))).toBe('𠮷'.repeat(300));
  });
});
