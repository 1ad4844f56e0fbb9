/** The two ways to find a phrase, by positions in the index and by the text itself, must agree: the page counts by one and marks by the other. */
import { describe, expect, it } from 'vitest';
import { contextsOf } from '../../src/search/ask/context/kwic.ts';
import type { Matching } from '../../src/search/ask/find/phrase.ts';
import { parseQuery } from '../../src/search/ask/query/parse-query.ts';
import { termOf } from '../../src/search/ask/query/query.ts';
import type { Paragraph } from '../../src/search/index/tokens.ts';
import { engineOn } from './in-memory.ts';

async function countByPositions(paragraphs: Paragraph[], query: string, matching: Matching): Promise<number> {
  const term = termOf(query);
  return term ? (await engineOn([{ paragraphs }]).find(term, matching)).positions.length : 0;
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
    ['of figures is not found inside a longer number', text('12021年', '1,234', '3.3'), '021年', 0, 0],
    ['of figures is found where the number is whole', text('在2021年', '2021.3.5'), '2021', 2, 2],
    ['does not take 3.5 for 35, even where punctuation does not count', text('35个'), '3.5', 0, 0],
  ])('%s', async (_, paragraphs, query, exact, blind) => {
    expect([
      await countByPositions(paragraphs, query, 'exact'),
      await countByPositions(paragraphs, query, 'blind'),
    ]).toEqual([exact, blind]);
    expect([countByText(paragraphs, query, 'exact'), countByText(paragraphs, query, 'blind')]).toEqual([exact, blind]);
  });
});
