import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countAlone, countEach, countHidden } from '../../src/search/ask/count/tally.ts';
import { stateOf } from '../../src/search/ask/query/state.ts';
import type { SearchIssue } from '../../src/search/index/index.ts';
import { type Indexed, indexed } from './indexed.ts';

const record = (id: string, section: string, text: string) => ({
  id,
  section,
  authors: [],
  paragraphs: [
    { role: 'title' as const, text: '题' },
    { role: 'text' as const, text },
  ],
});

async function* archive(): AsyncGenerator<SearchIssue> {
  yield {
    id: '2021-01',
    records: [
      record('2021-01/01', '要闻', '专班推进项目，专班推进重大工程'),
      record('2021-01/02', '要闻', '专班推进，重大项目；推进、重大'),
      record('2021-01/03', '杂谈', '学校'),
      record('2021-01/04', '杂谈', '学校的专班'),
    ],
  };
}

let index: Indexed;
beforeAll(async () => {
  index = await indexed(archive());
});
afterAll(() => index.close());

const asking = (query: string, more = '') => stateOf(`?q=${encodeURIComponent(query)}${more}`);

describe('each of several terms', () => {
  it('is counted in the articles that are shown, and only there', async () => {
    const each = await countEach(index.engine, asking('专班 项目'));
    expect(each.map(({ text, articles, hits }) => [text, articles, hits])).toEqual([
      ['专班', 2, 3],
      ['项目', 2, 2],
    ]);
    const near = await countEach(index.engine, asking('专班 近1 项目'));
    expect(near.map(({ text, hits }) => [text, hits])).toEqual([['专班 近1 项目', 2]]);
    const limited = await countEach(index.engine, asking('专班', '&section=杂谈'));
    expect(limited.map(({ hits }) => hits)).toEqual([1]);
  });
});

describe('what punctuation hides', () => {
  it('is what the search without regard to it has more', async () => {
    expect(await countHidden(index.engine, asking('推进重大'))).toBe(2);
    expect(await countHidden(index.engine, asking('专班 推进重大'))).toBe(2);
  });

  it.each([
    ['nothing stands between', '专班推进项目', ''],
    ['a single character', '专', ''],
    ['it does not count anyway', '推进重大', '&marks=any'],
    ['it was looked for without regard to it, since nothing was found', '项目专班', ''],
    ['the articles are filtered out', '推进重大', '&section=杂谈'],
  ])('is nothing where %s', async (_, query, more) => {
    expect(await countHidden(index.engine, asking(query, more))).toBe(0);
  });
});

describe('where nothing is found', () => {
  it('each term is counted in the whole archive, and it is said which never meet', async () => {
    const { terms, together, strangers } = await countAlone(index.engine, asking('学校 项目 专班 虚无', '&section=无'));
    expect(terms.map(({ articles, hits }) => [articles, hits])).toEqual([
      [2, 2],
      [2, 2],
      [3, 4],
      [0, 0],
    ]);
    expect(together).toBe(0);
    expect(strangers).toEqual([[0, 1]]);
  });

  it('and the terms do stand together, the conditions are to blame', async () => {
    const { together, strangers } = await countAlone(index.engine, asking('专班 项目 -重大', '&year=1921'));
    expect([together, strangers]).toEqual([2, []]);
  });

  it('and only one of several was asked for, nobody says that they never meet', async () => {
    const { bare, together, strangers } = await countAlone(index.engine, asking('学校 或 项目 年:1921'));
    expect([bare, together, strangers]).toEqual(['学校 或 项目', 4, undefined]);
  });
});
