import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextsOf } from '../../src/search/ask/context/kwic.ts';
import { spansApart } from '../../src/search/ask/find/gapped.ts';
import { parseQuery } from '../../src/search/ask/query/parse-query.ts';
import { termOf } from '../../src/search/ask/query/query.ts';
import { stateOf } from '../../src/search/ask/query/state.ts';
import type { SearchIssue } from '../../src/search/index/index.ts';
import { near } from '../../src/search/near/near.ts';
import { numberForms } from '../../src/search/near/numbers.ts';
import { scriptForms } from '../../src/search/near/script.ts';
import { search } from './answer.ts';
import { type Indexed, indexed } from './indexed.ts';

const texts = [
  ['掉肉不掉胆', '党员说：掉肉不掉胆，舍命不舍粮。'],
  ['基层社会治理', '推进基层社会治理。基层治理靠大家，基层', '治理体系'],
  ['二〇二一年要闻', '乾隆年間的党建。', '二〇二一年三月，2021年五月。'],
  ['红色物业联盟', '红色物业联盟议事会，红色大物业联盟'],
];

async function* archive(): AsyncGenerator<SearchIssue> {
  for (const [at, [title = '', ...body]] of texts.entries()) {
    const id = `2021-0${at + 1}`;
    const paragraphs = [
      { role: 'title' as const, text: title },
      ...body.map((text) => ({ role: 'text' as const, text })),
    ];
    yield { id, records: [{ id: `${id}/01`, section: at % 2 ? '时讯' : '要闻', authors: [], paragraphs }] };
  }
}

let one: Indexed;
beforeAll(async () => {
  one = await indexed(archive());
});
afterAll(() => one.close());

const request = (query: string, address = '') => ({ ...stateOf(address), query });

async function groupsFor(query: string, address = '') {
  const { groups } = await near(one.engine, request(query, address));
  return groups.map(({ kind, form, hits, articles }) => [
    kind,
    form ?? '',
    articles.map(({ id }) => id).join(' '),
    hits,
  ]);
}

describe('near matches', () => {
  it.each([
    ['掉肉不掉担', [['one-off', '掉肉不掉胆', '2021-01/01', 2]]],
    ['丢肉不掉胆', [['one-off', '掉肉不掉胆', '2021-01/01', 2]]],
    ['掉肉还不掉胆', [['one-off', '掉肉不掉胆', '2021-01/01', 2]]],
    ['红色物业盟', [['one-off', '红色物业联盟', '2021-04/01', 2]]],
    ['基层治理', [['apart', '', '2021-02/01', 2]]],
    ['黨建', []],
    ['年间', [['script', '年間', '2021-03/01', 1]]],
    ['2021年', [['number', '二〇二一年', '2021-03/01', 2]]],
    ['二〇二一年', [['number', '2021年', '2021-03/01', 1]]],
    ['２０２１年三月', [['number', '二〇二一年三月', '2021-03/01', 1]]],
    ['红色联盟', [['apart', '', '2021-04/01', 3]]],
    ['掉肉不掉胆', []],
    ['治理', []],
    ['2022年', []],
  ])('of %s', async (query, groups) => expect(await groupsFor(query)).toEqual(groups));

  it('offer the wordings that the editors name, first of all, counted apart', async () => {
    const variants = [['社会治理', '治理体系', '没有的写法']];
    const { groups } = await near(one.engine, request('社会治理'), undefined, variants);
    expect(groups.map(({ kind, form, query, hits }) => [kind, form, query, hits])[0]).toEqual([
      'variant',
      '治理体系',
      '治理体系',
      1,
    ]);
    expect(groups.filter(({ kind }) => kind === 'variant')).toHaveLength(1);
  });

  it('pass the filters and stand beside the other terms of the query', async () => {
    expect(await groupsFor('掉肉不掉担 舍命')).toEqual([['one-off', '掉肉不掉胆', '2021-01/01', 3]]);
    expect(await groupsFor('掉肉不掉担 治理')).toEqual([]);
    expect(await groupsFor('掉肉不掉担', '?section=时讯')).toEqual([]);
  });

  it('are found by asking for the form, and never among the exact ones', async () => {
    const { groups } = await near(one.engine, request('掉肉不掉担'));
    const [exact, form] = await Promise.all(
      ['掉肉不掉担', groups[0]?.query ?? ''].map((query) => search(one.engine, request(query))),
    );
    expect(exact?.articles).toEqual([]);
    expect(form?.articles).toEqual(groups[0]?.articles);
  });

  it('with something between are shown in as many contexts as were counted', async () => {
    for (const query of ['基层治理', '红色联盟']) {
      const { groups, matching } = await near(one.engine, request(query));
      for (const { terms, articles } of groups) {
        for (const { article, hits } of articles) {
          const { paragraphs } = await one.engine.read(article);
          expect(contextsOf(paragraphs, terms, matching).length).toBe(hits);
        }
      }
    }
  });
});

describe('a term with something inside', () => {
  it.each([
    ['is what stands together by two at least', [[0], [], [4]], 6, [[0, 5]]],
    ['is not what stands together throughout', [[0], [1], [2]], 6, []],
    ['has no gap wider than asked', [[0], [], [9]], 6, []],
    ['takes the nearest beginning', [[0, 3], [], [6]], 6, [[3, 7]]],
    ['is counted once where it overlaps', [[0], [], [3, 5]], 6, [[0, 4]]],
  ])('%s', (_, pairs, gap, spans) => {
    expect(spansApart(pairs, gap).map(({ first, last }) => [first, last])).toEqual(spans);
  });

  it('never goes over the end of a paragraph', () => expect(spansApart([[0], [], [4]], 6, [2])).toEqual([]));
});

const forms = (query: string) =>
  parseQuery(query)
    .terms.flatMap(numberForms)
    .map(({ text }) => text);

describe('numbers', () => {
  it.each([
    ['2021年', ['二〇二一年', '二零二一年', '二○二一年', '二O二一年', '二千零二十一年']],
    ['二〇二一年', ['2021年']],
    ['15个', ['一五个', '十五个']],
    ['十五个', ['15个']],
    ['105号', ['一〇五号', '一零五号', '一○五号', '一O五号', '一百零五号']],
    ['一百零五号', ['105号']],
    ['20个', ['二〇个', '二零个', '二○个', '二O个', '二十个']],
    ['一九四九', ['1949']],
    ['专班', []],
    ['一', []],
  ])('%s', (query, expected) => expect(forms(query)).toEqual(expected));
});

describe('scripts', () => {
  const table = { traditional: '黨發髮乾幹', simplified: '党发发干干' };
  it.each([
    ['黨', ['党']],
    ['党', ['黨']],
    ['理发', ['理發', '理髮']],
    ['治理', []],
  ])('%s', (text, expected) => {
    const term = termOf(text);
    expect(term && scriptForms(term, table).map((form) => form.text)).toEqual(expected);
  });
});
