import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentOf,
  type Paragraph,
  paragraphsOf,
  type Role,
  roleSigns,
  unitsOf,
} from '../../src/search/index/tokens.ts';

const words = (text: string) =>
  contentOf([{ role: 'text', text }])
    .split(' ')
    .slice(1);
const folded = (text: string) =>
  unitsOf(text)
    .map(({ unit, afterMark }) => (afterMark ? ` ${unit}` : unit))
    .join('');

describe('words of a text', () => {
  it('gives each character with the one after it, the last with the closing signs', () => {
    expect(words('基层治理')).toEqual(['基层', '层治', '治理', '理ꞏꞏ']);
  });

  it('reads a radical as the character that it is drawn like, and gives it back as it stood', () => {
    expect(folded('⻓⼤的⻢')).toBe(folded('长大的马'));
    const paragraphs: Paragraph[] = [{ role: 'text', text: '⻓⼤的⻢\u200b，⿓' }];
    expect(paragraphsOf(contentOf(paragraphs))).toEqual(paragraphs);
    expect(unitsOf('⻓⼤').map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('hangs punctuation on the word before it and marks its place in the index', () => {
    expect(words('一体、条抓')).toEqual(['一体', '体ꞏ条`', '条抓', '抓ꞏꞏ']);
  });

  it('treats digits and Latin letters as characters like any other, capitals kept in the first place', () => {
    expect(words('GDP到2021年')).toEqual(['Gd', 'Dp', 'P到', '到2', '20', '02', '21', '1年', '年ꞏꞏ']);
  });

  it('keeps a name together that the print sets with a space, and remembers the space', () => {
    expect(words('陈 峰')).toEqual(['陈峰~', '峰ꞏꞏ']);
  });

  it('writes what hangs on a word in ASCII punctuation only, so that Pagefind indexes the word once', () => {
    for (const word of words('（１）《Ａ》…😀é\u0301_甲＿乙') ?? [])
      expect(word).toMatch(/^[\p{L}\p{N}]+[!-/:-@[-^`{-~]*$/u);
  });

  it('opens each paragraph with its role and what stands before the first letter', () => {
    expect(
      contentOf([
        { role: 'title', text: '“党”' },
        { role: 'text', text: '' },
      ]),
    ).toBe('ꞏ={ 党ꞏꞏ} ꞏ.');
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

describe('the text comes back from the words', () => {
  const roles = Object.keys(roleSigns) as Role[];
  const sample = fc.constantFrom(
    ...'中文基层治理，。、；：“”‘’《》（）()——…·☆①⑩㈠Ⅷ㎡％%＃# \u3000\t\n_‿ꞏ¶␣ＡＺａ０９AZaz09é𠮷😀👨‍👩‍👧\u200b\ufeff\u0301\ud800\u{F0000}\u{10FFFD}<>&;{}"\'\\/@*',
  );
  const text = fc.oneof(
    fc.string({ unit: sample, maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  const paragraphs: fc.Arbitrary<Paragraph[]> = fc.array(fc.record({ role: fc.constantFrom(...roles), text }), {
    maxLength: 6,
  });

  it('to the character, for any text in any role', () => {
    fc.assert(
      fc.property(paragraphs, (given) => void expect(paragraphsOf(contentOf(given))).toEqual(given)),
      { numRuns: 5000 },
    );
  });

  it('and no word holds white space of any kind or is empty', () => {
    fc.assert(
      fc.property(paragraphs, (given) => {
        fc.pre(given.length > 0);
        for (const word of contentOf(given).split(' ')) expect(word).toMatch(/^[^\s\u0085\u200b]+$/u);
      }),
    );
  });
});
