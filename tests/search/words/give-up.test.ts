import { describe, expect, it } from 'vitest';
import { giveUp } from '../../../src/search/words/ask/give-up.ts';

const word = (text: string, ...articles: string[]) => ({ text, articles: new Set(articles) });
const told = (...words: ReturnType<typeof word>[]) => {
  const [first] = giveUp(words);
  const { kept, givenUp, unknown, articles } = first ?? { kept: [], givenUp: [], unknown: [], articles: [] };
  const texts = (of: { text: string }[]) => of.map(({ text }) => text).join(' ');
  return { kept: texts(kept), givenUp: texts(givenUp), unknown: texts(unknown), articles: [...articles].sort() };
};

describe('words are given up', () => {
  it('not at all where some article has all of them', () =>
    expect(told(word('甲', '1', '2'), word('乙', '2', '3', '4'))).toEqual({
      kept: '甲 乙',
      givenUp: '',
      unknown: '',
      articles: ['2'],
    }));

  it('the most frequent of them where others are no fewer, and no more than need be', () =>
    expect(told(word('常', '1', '2', '3', '4'), word('稀', '5'), word('中', '5', '6', '7'))).toEqual({
      kept: '稀 中',
      givenUp: '常',
      unknown: '',
      articles: ['5'],
    }));

  it('however rare one is, where an article has more of the others', () =>
    expect(
      told(word('推进', '1', '9'), word('甲', '1', '2', '3'), word('乙', '2', '3', '4'), word('丙', '2', '5', '6')),
    ).toEqual({
      kept: '甲 乙 丙',
      givenUp: '推进',
      unknown: '',
      articles: ['2'],
    }));

  it('down to one, which is found by itself', () =>
    expect(told(word('甲', '1'), word('乙', '2', '3'), word('丙', '4', '5', '6'))).toEqual({
      kept: '甲',
      givenUp: '丙 乙',
      unknown: '',
      articles: ['1'],
    }));

  it('in each way that leaves as many, that of the rarest first', () =>
    expect(
      giveUp([word('甲', '1', '2'), word('乙', '1', '3'), word('丙', '3')]).map(({ articles }) => [...articles]),
    ).toEqual([['3'], ['1']]));

  it('before all others where they stand nowhere, and told apart', () =>
    expect(told(word('无'), word('甲', '1', '2'), word('乙', '2'))).toEqual({
      kept: '甲 乙',
      givenUp: '',
      unknown: '无',
      articles: ['2'],
    }));

  it('all of them where none stands anywhere', () =>
    expect(told(word('无'), word('没'))).toEqual({ kept: '', givenUp: '', unknown: '无 没', articles: [] }));

  it('and of nothing comes nothing', () =>
    expect(told()).toEqual({ kept: '', givenUp: '', unknown: '', articles: [] }));
});
