import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/search/ask/context/reading.ts';
import type { Ask } from '../../src/search/ask/messages.ts';
import { formats } from '../../src/search/page/export/formats.ts';
import { readAll } from '../../src/search/page/export/readings.ts';
import { tableOf } from '../../src/search/page/export/table.ts';

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

describe('what is taken away', () => {
  const other = { found: { ...found, id: '2021-01/06' }, reading };
  const issues = {
    '2021-01': { journal: '某刊（内刊）', totalNumber: 70, published: '2021-01-15', permit: '准字1号' },
  };
  const written = (format: keyof typeof formats) =>
    formats[format].write([{ found, reading }, other], { ...source, issues });

  it('has each article once in every format, under its key or address', () => {
    for (const format of Object.keys(formats) as (keyof typeof formats)[])
      for (const key of ['/2021-01/05/', '/2021-01/06/']) expect(written(format), format).toContain(key);
    expect(written('citations').trimEnd().split('\n')).toHaveLength(2);
    expect(written('ris').match(/^ER {2}- /gmu)).toHaveLength(2);
    expect(written('bibtex').match(/^@article/gmu)).toHaveLength(2);
    expect(JSON.parse(written('csl'))).toHaveLength(2);
    expect(written('noteexpress').trimEnd().split('\r\n\r\n')).toHaveLength(2);
  });

  it('knows of the issue what the page of the article knows', () => {
    expect(written('noteexpress').split('\r\n')).toEqual(
      expect.arrayContaining([
        '{Journal}: 某刊（内刊）',
        '{Date}: 2021-01-15',
        '{Notes}: 总第70期；准字1号',
        '{Author}: 甲',
      ]),
    );
  });
});

describe('reading all that was found', () => {
  const articles = Array.from({ length: 20 }, (_, at) => ({ ...found, article: 19 - at }));
  const wanted = { articles, terms: [], matching: 'exact' } as const;

  it('keeps the order, asks in that of the archive, and says how far it is', async () => {
    const said: number[] = [];
    const asked: number[] = [];
    const ask = (async ({ article }: { article: number }) => {
      asked.push(article);
      return reading;
    }) as unknown as Ask;
    const read = await readAll(ask, { ...wanted, terms: [] }, new AbortController().signal, (done) => said.push(done));
    expect(read.map(({ found: { article } }) => article)).toEqual(articles.map(({ article }) => article));
    expect(asked).toEqual([...asked].sort((a, b) => a - b));
    expect(said).toEqual([8, 16, 20]);
  });

  it('gives nothing where one text is missing', async () => {
    const ask = (async ({ article }: { article: number }) => {
      if (article === 13) throw new Error('offline');
      return reading;
    }) as unknown as Ask;
    await expect(readAll(ask, { ...wanted, terms: [] }, new AbortController().signal, () => {})).rejects.toThrow(
      'offline',
    );
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const ask = (async () => reading) as unknown as Ask;
    await expect(readAll(ask, { ...wanted, terms: [] }, stop.signal, () => stop.abort())).rejects.toThrow();
  });
});
