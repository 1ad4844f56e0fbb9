/** The two ways to find a phrase, by positions in the index and by the text itself, must agree: the page counts by one and marks by the other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextsOf } from '../../src/search/ask/kwic.ts';
import { type Matching, phrase, soughtFor } from '../../src/search/ask/phrase.ts';
import { parseQuery, termOf } from '../../src/search/ask/query.ts';
import { eachWord } from '../../src/search/index/document-words.ts';
import { either, nowhere, type Posting } from '../../src/search/index/postings.ts';
import type { Paragraph } from '../../src/search/index/tokens.ts';

/** What the index knows of one article: where words stand that begin so, and whether punctuation stands before them. */
function positionsOf(paragraphs: Paragraph[], beginning: string, wanted?: boolean): number[] {
  const positions: number[] = [];
  eachWord(paragraphs, (word, position, afterMark) => {
    if (word.startsWith(beginning) && (wanted ?? afterMark) === afterMark) positions.push(position);
  });
  return positions;
}

function countByPositions(paragraphs: Paragraph[], query: string, matching: Matching): number {
  const term = termOf(query);
  if (!term) return 0;
  const posting = (word: string, afterMark?: boolean): Posting => {
    const positions = Uint32Array.from(positionsOf(paragraphs, word, afterMark));
    return positions.length === 0
      ? nowhere
      : { articles: Uint32Array.of(0), starts: Uint32Array.of(0, positions.length), positions };
  };
  const steps = soughtFor(term, matching).map(({ offset, beginnings, afterMark }) => {
    return { posting: either(beginnings.map((beginning) => posting(beginning, afterMark))), offset };
  });
  return phrase(steps, term.units.length).positions.length;
}

const countByText = (paragraphs: Paragraph[], query: string, matching: Matching): number =>
  contextsOf(paragraphs, parseQuery(`"${query.replaceAll('"', '')}"`).terms, matching).length;

const text = (...texts: string[]): Paragraph[] => texts.map((one) => ({ role: 'text', text: one }));

describe('a phrase', () => {
  it.each<[string, Paragraph[], string, number, number]>([
    ['stands there', text('基层治理与治理基层'), '基层治理', 1, 1],
    ['of one character is counted everywhere', text('党建', '党。党'), '党', 3, 3],
    ['of two characters does not match the two far apart', text('治国理政'), '治理', 0, 0],
    ['does not match the same characters in another order', text('层基理治'), '基层治理', 0, 0],
    ['does not cross paragraphs', text('县乡', '一体'), '县乡一体', 0, 0],
    ['over punctuation wants punctuation, any', text('一体，条抓', '一体条抓'), '一体、条抓', 1, 2],
    [
      'without punctuation is not found across it, unless punctuation does not count',
      text('一体、条抓'),
      '一体条抓',
      0,
      1,
    ],
    ['wants punctuation between pairs and inside them where it is', text('一二，三四。五'), '一二三四五', 0, 1],
    ['of five with punctuation before the last', text('一二三四，五', '一二三四五'), '一二三四、五', 1, 2],
    ['with quotation marks inside', text('打造“红色联盟”'), '打造红色联盟', 0, 1],
    ['is found over a space that the print set', text('陈　峰同志'), '陈峰', 1, 1],
    ['is found in another width and case', text('Ｇｄｐ增长'), 'GDP', 1, 1],
    ['does not overlap itself', text('哈哈哈'), '哈哈', 1, 1],
    ['with repeated characters is not confused by runs of them', text('高高高兴', '高高兴兴'), '高高兴', 2, 2],
    ['of digits is found inside a number, as plain search would', text('12021年'), '021年', 1, 1],
    ['does not take 3.5 for 35', text('35个'), '3.5', 0, 1],
  ])('%s', (_, paragraphs, query, exact, blind) => {
    expect([countByPositions(paragraphs, query, 'exact'), countByPositions(paragraphs, query, 'blind')]).toEqual([
      exact,
      blind,
    ]);
    expect([countByText(paragraphs, query, 'exact'), countByText(paragraphs, query, 'blind')]).toEqual([exact, blind]);
  });

  it('is counted alike by positions and by text, whatever text and phrase', () => {
    const some = fc.string({ unit: fc.constantFrom(...'一二一二三，、 “A1a'), minLength: 1, maxLength: 30 });
    const query = fc.string({ unit: fc.constantFrom(...'一二一二三，A1 '), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 1, maxLength: 3 }),
        query,
        fc.constantFrom<Matching>('exact', 'blind'),
        (texts, asked, matching) => {
          expect(countByPositions(text(...texts), asked, matching)).toBe(countByText(text(...texts), asked, matching));
        },
      ),
      { numRuns: 5000 },
    );
  });
});
