import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../src/mdx/tree/anchor.ts';
import { contextsOf } from '../../src/search/ask/context/kwic.ts';
import { readingOf } from '../../src/search/ask/context/reading.ts';
import { parseQuery } from '../../src/search/ask/query/parse-query.ts';
import type { Paragraph } from '../../src/search/index/tokens.ts';

const body = (...texts: string[]): Paragraph[] => texts.map((text) => ({ role: 'text', text }));

describe('contexts', () => {
  it('show 21 characters on each side and keep what stands there, punctuation and all', () => {
    const [context] = contextsOf(
      body(`${'甲'.repeat(30)}，专班、${'乙'.repeat(30)}`),
      parseQuery('专班').terms,
      'exact',
    );
    expect(context).toEqual({ paragraph: 0, left: `${'甲'.repeat(20)}，`, hit: '专班', right: `、${'乙'.repeat(20)}` });
  });

  it('of a long hit are shorter, so that the line is as long as any', () => {
    const [context] = contextsOf(
      body(`${'甲'.repeat(30)}${'乙'.repeat(8)}${'丙'.repeat(30)}`),
      parseQuery('乙'.repeat(8)).terms,
      'exact',
    );
    expect([context?.left, context?.hit, context?.right].join('').length).toBe(44);
  });

  it('of a hit longer than the line keep eight characters on each side', () => {
    const hit = '乙'.repeat(90);
    const [context] = contextsOf(body(`${'甲'.repeat(30)}${hit}${'丙'.repeat(30)}`), parseQuery(hit).terms, 'exact');
    expect([context?.left, context?.right]).toEqual(['甲'.repeat(8), '丙'.repeat(8)]);
  });

  it('begin with no closing mark that belongs to what was cut off', () => {
    const [cut] = contextsOf(body(`${'甲'.repeat(9)}”，${'乙'.repeat(20)}专班`), parseQuery('专班').terms, 'exact');
    expect(cut?.left).toBe('乙'.repeat(20));
    const [whole] = contextsOf(body('，乙专班'), parseQuery('专班').terms, 'exact');
    expect(whole?.left).toBe('，乙');
  });

  it('never cut a character in half', () => {
    const [context] = contextsOf(
      body(`${'𠮷'.repeat(30)}专班${'e\u0301'.repeat(30)}`),
      parseQuery('专班').terms,
      'exact',
    );
    expect(context?.left).toBe('𠮷'.repeat(21));
    expect(context?.right).toBe('e\u0301'.repeat(21));
  });

  it('quote the hit as printed, not as asked', () => {
    const contexts = contextsOf(body('县乡一体，条抓块统'), parseQuery('县乡一体、条抓块统').terms, 'exact');
    expect(contexts.map(({ hit }) => hit)).toEqual(['县乡一体，条抓块统']);
  });

  it('of several terms come in order of the text', () => {
    const contexts = contextsOf(body('甲乙丙', '乙甲'), parseQuery('乙 甲').terms, 'exact');
    expect(contexts.map(({ hit }) => hit)).toEqual(['甲', '乙', '乙', '甲']);
  });
});

describe('a found article', () => {
  const paragraphs: Paragraph[] = [
    { role: 'title', text: '衢州专班' },
    { role: 'author', text: '市委专班办' },
    ...body('没有', '在专班里'),
  ];

  it('sends a body hit to its paragraph and a hit in the head to the article', () => {
    const { contexts } = readingOf({ paragraphs }, parseQuery('专班').terms, 'exact');
    expect(contexts.map(({ role, anchor }) => [role, anchor])).toEqual([
      ['title', undefined],
      ['author', undefined],
      ['text', anchorOf(2, '在专班里')],
    ]);
  });

  it('marks the words in the title', () => {
    expect(readingOf({ paragraphs }, parseQuery('专班').terms, 'exact', { limit: 1 }).title).toEqual({
      text: '衢州专班',
      marks: [{ start: 2, end: 4 }],
    });
  });
});
