/** 提法史: the counts of the search, side by side. */
import { describe, expect, test } from 'vitest';
import { type Compared, compared, rateText, requestFor } from '../../../src/search/compare/compare.ts';
import { addressOf, MOST_TERMS, termsOf } from '../../../src/search/compare/state.ts';
import { tableOf } from '../../../src/search/compare/table.ts';
import { search } from '../answer.ts';
import { engineOn } from '../in-memory.ts';

describe('the address', () => {
  test.each([
    ['?t=专班&t=一件事', ['专班', '一件事']],
    ['?t=专班&t=专班&t=%20&t=', ['专班']],
    [`?${Array.from({ length: 9 }, (_, at) => `t=${at}`).join('&')}`, ['0', '1', '2', '3', '4', '5']],
    ['?q=专班', []],
    ['', []],
  ])('%s', (address, terms) => {
    expect(termsOf(address)).toEqual(terms);
    expect(termsOf(addressOf(terms))).toEqual(terms);
    expect(terms.length).toBeLessThanOrEqual(MOST_TERMS);
  });

  test('a term with signs of its own comes back as it was', () => {
    const terms = ['A&B=C', '“一件事”', '专班 或 专项', '50%+'];
    expect(termsOf(addressOf(terms))).toEqual(terms);
  });
});

const text = (...texts: string[]) =>
  texts.map((one, at) => ({ role: at === 0 ? ('title' as const) : ('text' as const), text: one }));
const engine = engineOn([
  { section: '要闻', paragraphs: text('开头', '专班推进，专班负责。') },
  { section: '言论', paragraphs: text('论专班', '一件事办到底。') },
  { section: '', paragraphs: text('尾', '专班。') },
]);
const TERMS = ['专班', '一件事', '没有的话'];

async function comparison(terms = TERMS): Promise<Compared> {
  const answers = await Promise.all(terms.map((term) => search(engine, requestFor(term))));
  return compared(terms, answers, { issues: { '2021-01': 2000 }, sections: { 要闻: 500, 言论: 1000 }, regions: {} });
}

test('counts are those of the search, rates are of ten thousand characters', async () => {
  const { terms, spans, sections, regions, of } = await comparison();
  expect(terms.map(({ text, hits, articles, first, last }) => [text, hits, articles, first?.id, last?.id])).toEqual([
    ['专班', 4, 3, '2021-01/01', '2021-01/03'],
    ['一件事', 1, 1, '2021-01/02', '2021-01/02'],
    ['没有的话', 0, 0, undefined, undefined],
  ]);
  expect(of).toBe('issue');
  expect(spans).toEqual([
    {
      name: '2021年第1期',
      label: '1',
      characters: 2000,
      counts: [
        { hits: 4, articles: 3, rate: 20 },
        { hits: 1, articles: 1, rate: 5 },
        { hits: 0, articles: 0, rate: 0 },
      ],
    },
  ]);
  // What stands in no section is in none, and the section with the most comes first.
  expect(sections.map(({ name, counts }) => [name, ...counts.map(({ hits, rate }) => [hits, rate])])).toEqual([
    ['要闻', [2, 40], [0, 0], [0, 0]],
    ['言论', [1, 10], [1, 10], [0, 0]],
  ]);
  expect(regions).toEqual([]);
});

test('of several years the years are shown, and text of the issues of each is summed', async () => {
  const [answer] = await Promise.all([search(engine, requestFor('专班'))]);
  const timeline = ['2018-01', '2018-02', '2020-01'].map((name, at) => ({ name, hits: at, articles: at, of: 1 }));
  const issues = { '2018-01': 100, '2018-02': 300, '2020-01': 200 };
  const {
    spans,
    of,
    issues: each,
  } = compared(['专班'], [{ ...answer, timeline }], { issues, sections: {}, regions: {} });
  expect(of).toBe('year');
  expect(spans.map(({ label, characters, counts }) => [label, characters, counts[0]?.hits, counts[0]?.rate])).toEqual([
    ['2018', 400, 1, 25],
    ['2019', 0, 0, undefined],
    ['2020', 200, 2, 100],
  ]);
  expect(each.map(({ characters }) => characters)).toEqual([100, 300, 200]);
});

test.each([
  [{ hits: 3, articles: 1, rate: 1.234 }, '1.23'],
  [{ hits: 1, articles: 1, rate: 0.001 }, '<0.01'],
  [{ hits: 0, articles: 0, rate: 0 }, '0.00'],
  [{ hits: 0, articles: 0, rate: undefined }, ''],
])('a rate is written so that something is never nothing', (count, written) => expect(rateText(count)).toBe(written));

test('the rows of the CSV say the same', async () => {
  const rows = [...tableOf(await comparison(['专班']))];
  expect(rows).toEqual([
    ['提法', '类别', '名称', '处', '篇', '正文字数', '每万字'],
    ['专班', '全部', '', 4, 3, 2000, '20.00'],
    ['专班', '期', '2021年第1期', 4, 3, 2000, '20.00'],
    ['专班', '栏目', '要闻', 2, 1, 500, '40.00'],
    ['专班', '栏目', '言论', 1, 1, 1000, '10.00'],
  ]);
});
