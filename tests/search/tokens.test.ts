import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachWord } from '../../src/search/index/build/document-words.ts';
import { type Paragraph, unitsOf } from '../../src/search/index/tokens.ts';
import { runs } from '../runs.ts';

/** Words of pairs only, with a sign where punctuation stands before them. */
function wordsOf(...paragraphs: string[]): string[] {
  const words: string[] = [];
  const document = paragraphs.map((text): Paragraph => ({ role: 'text', text }));
  eachWord(document, (word, position, afterMark) => {
    if (words[position] === undefined) words[position] = (afterMark ? '|' : '') + word;
  });
  return words;
}
const words = (text: string) => wordsOf(text).slice(1);
const folded = (text: string) =>
  unitsOf(text)
    .map(({ unit, afterMark }) => (afterMark ? ` ${unit}` : unit))
    .join('');

describe('words of a text', () => {
  it('gives each character with the one after it, the last with the closing signs', () => {
    expect(words('基层治理')).toEqual(['基层', '层治', '治理', '理ꞏꞏ']);
  });

  it('reads a radical as the character that it is drawn like', () => {
    expect(folded('⻓⼤的⻢')).toBe(folded('长大的马'));
    expect(unitsOf('⻓⼤').map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('marks the place of punctuation, in the word before it and at the word behind it', () => {
    expect(words('一体、条抓')).toEqual(['一体', '体ꞏ条', '|条抓', '抓ꞏꞏ']);
  });

  it('treats digits and Latin letters as characters like any other', () => {
    expect(words('GDP到2021年')).toEqual(['gd', 'dp', 'p到', '到2', '20', '02', '21', '1年', '年ꞏꞏ']);
  });

  it('keeps a name together that the print sets with a space', () => {
    expect(words('陈 峰')).toEqual(['陈峰', '峰ꞏꞏ']);
  });

  it('opens each paragraph with a sign of its own', () => {
    expect(wordsOf('“党”', '', '建')).toEqual(['ꞏ', '党ꞏꞏ', 'ꞏ', 'ꞏ', '建ꞏꞏ']);
  });
});

describe('folding', () => {
  it.each([
    ['２０２１', '2021'],
    ['ＧＤＰ', 'gdp'],
    ['café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['Ⅷ', 'viii'],
    ['⼀', '一'],
    ['陈\u3000峰', '陈峰'],
    ['《新青年》', '新青年'],
    ['甲、乙', '甲 乙'],
    ['𠮷野家', '𠮷野家'],
  ])('%s → %s', (text, expected) => expect(folded(text)).toBe(expected));

  it('does not confuse what only looks alike', () => {
    expect(folded('担')).not.toBe(folded('胆'));
    expect(folded('3.5')).not.toBe(folded('35'));
  });
});

it('no word is empty, and each position has one of its pair, whatever the text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const all = wordsOf(...texts);
      expect(all.length).toBe(texts.reduce((sum, one) => sum + 1 + unitsOf(one).length, 0));
      for (const word of all) expect(word).toMatch(/^\|?(?:ꞏ|[\p{L}\p{N}]ꞏ?[\p{L}\p{N}])$/u);
    }),
    runs(100),
  );
});
