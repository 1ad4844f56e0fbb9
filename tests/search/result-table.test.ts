import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/search/ask/messages.ts';
import type { Reading } from '../../src/search/ask/reading.ts';
import type { SearchAnswer } from '../../src/search/ask/search.ts';
import { readAll } from '../../src/search/page/export/readings.ts';
import { citationsOf, tableOf } from '../../src/search/page/export/table.ts';

const source = { journal: '某刊', url: 'https://example.org/' };
const found = { article: 0, id: '2021-01/05', section: '要闻', hits: 2 };
const reading: Reading = {
  title: { text: '题目', marks: [] },
  authors: ['甲', '乙'],
  page: '7',
  contexts: [
    { paragraph: 0, role: 'title', left: '', hit: '题', right: '目' },
    { paragraph: 3, role: 'text', ordinal: 2, anchor: 'p2-abcd', left: '前', hit: '题', right: '后' },
  ],
};

describe('a table to take away', () => {
  it('has a row for each occurrence, with citation and address of its paragraph', () => {
    const [head, ...rows] = tableOf([{ found, reading }], source);
    expect(rows.map((row) => Object.fromEntries(row.map((cell, at) => [head?.[at], cell])))).toMatchObject([
      { 标题: '题目', 署名: '甲；乙', 刊期: '2021年第1期', 页码: 7, 栏目: '要闻', 命中: '题', 后文: '目' },
      {
        段落: 2,
        前文: '前',
        引文: '甲，乙. 题目[J/OL]. 某刊，2021（1）：7. https://example.org/issues/2021-01/05/#p2-abcd.',
        网址: 'https://example.org/issues/2021-01/05/#p2-abcd',
      },
    ]);
  });

  it('has one row for an article that was found by its fields', () => {
    expect([...tableOf([{ found, reading: { ...reading, contexts: [] } }], source)]).toHaveLength(2);
  });
});

it('citations are a line an article', () => {
  expect(
    citationsOf(
      [
        { found, reading },
        { found, reading },
      ],
      source,
    ).split('\n'),
  ).toHaveLength(3);
});

describe('reading all that was found', () => {
  const articles = Array.from({ length: 20 }, (_, article) => ({ ...found, article }));
  const answer = { articles, terms: [], matching: 'exact' } as unknown as SearchAnswer;

  it('keeps the order and says how far it is', async () => {
    const said: number[] = [];
    const ask = (async () => reading) as unknown as Ask;
    const read = await readAll(ask, answer, 40, new AbortController().signal, (done) => said.push(done));
    expect(read.map(({ found: { article } }) => article)).toEqual(articles.map(({ article }) => article));
    expect(said).toEqual([8, 16, 20]);
  });

  it('gives nothing where one text is missing', async () => {
    const ask = (async ({ article }: { article: number }) => {
      if (article === 13) throw new Error('offline');
      return reading;
    }) as unknown as Ask;
    await expect(readAll(ask, answer, 40, new AbortController().signal, () => {})).rejects.toThrow('offline');
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const ask = (async () => reading) as unknown as Ask;
    await expect(readAll(ask, answer, 40, stop.signal, () => stop.abort())).rejects.toThrow();
  });
});
