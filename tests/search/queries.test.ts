/** Real queries on the real issue: the engine must find what plain substring search finds, and count it alike. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTruth, type TrueArticle, truthOf } from '../../bench/search/truth.ts';
import { noFilter } from '../../src/search/ask/count/filter.ts';
import type { SearchRequest } from '../../src/search/ask/query/request.ts';
import { stateOf } from '../../src/search/ask/query/state.ts';
import { collect } from '../../src/search/index/index.ts';
import { search } from './answer.ts';
import { type Indexed, indexed } from './indexed.ts';

let archive: Indexed;
let articles: TrueArticle[];
beforeAll(async () => {
  [archive, articles] = [await indexed(collect()), await readTruth()];
});
afterAll(() => archive.close());

const queries = new Map<string, string[]>();
let heading = '';
for (const line of readFileSync('tests/search/queries.txt', 'utf8').split('\n')) {
  if (line.startsWith('# ')) heading = line.slice(2);
  else if (line !== '') queries.set(heading, [...(queries.get(heading) ?? []), line]);
}

const ask = (query: string, more: Partial<SearchRequest> = {}) =>
  search(archive.engine, { ...stateOf(''), query, ...more });
const sorted = (hits: Iterable<[string, number]>) => [...hits].sort(([a], [b]) => a.localeCompare(b));
const countsOf = async (query: string, more: Partial<SearchRequest> = {}) =>
  sorted((await ask(query, more)).articles.map(({ id, hits }): [string, number] => [id, hits]));

it('are a hundred and fifty at least', () => {
  expect([...queries.values()].flat().length).toBeGreaterThanOrEqual(150);
});

describe.each([...queries].filter(([name]) => name !== 'absent'))('%s', (_, group) => {
  it('agree with plain search in articles and counts', async () => {
    for (const query of group) {
      const truth = sorted(truthOf(articles, query));
      expect(truth.length, query).toBeGreaterThan(0);
      expect(await countsOf(query), query).toEqual(truth);
    }
  });
});

it('find nothing where nothing stands', async () => {
  for (const query of queries.get('absent') ?? []) {
    expect(truthOf(articles, query).size, query).toBe(0);
    expect((await ask(query)).articles, query).toEqual([]);
  }
});

it('six characters of a title find their article first', async () => {
  for (const query of queries.get('titles, 6 characters') ?? []) {
    const [first] = (await ask(query)).articles;
    expect(articles.find(({ id }) => id === first?.id)?.title, query).toContain(query);
  }
});

describe('facets and limits', () => {
  const inTitle = (query: string) => articles.filter(({ title }) => title.includes(query)).map(({ id }) => id);

  it('counts of every section, region, author, year and issue are those of plain search', async () => {
    for (const query of ['党', '治理', '干部']) {
      const { facets, hits, timeline } = await ask(query);
      const truth = truthOf(articles, query);
      const total = [...truth.values()].reduce((sum, count) => sum + count, 0);
      expect(hits).toBe(total);
      expect(facets.year.map((year) => year.hits)).toEqual([total]);
      expect(timeline.map(({ name, of, articles: found }) => [name, of, found])).toEqual([
        [articles[0]?.id.split('/')[0], articles.length, truth.size],
      ]);
      for (const { name, articles: found, hits } of facets.section) {
        const own = articles.filter(({ id, section }) => section === name && truth.has(id));
        expect([found, hits], name).toEqual([own.length, own.reduce((sum, { id }) => sum + (truth.get(id) ?? 0), 0)]);
      }
      for (const { name, articles: found } of [...facets.author, ...facets.region]) {
        const field = facets.author.some((value) => value.name === name) ? 'author' : 'region';
        expect((await ask(query, { filter: { ...noFilter, [field]: [name] } })).articles.length, name).toBe(found);
      }
    }
  });

  it('each facet is counted over what passes the others', async () => {
    const { facets } = await ask('治理');
    const [section] = facets.section;
    const limited = await ask('治理', { filter: { ...noFilter, section: [section?.name ?? ''] } });
    expect(limited.facets.section).toEqual(facets.section);
    expect(limited.facets.year.map(({ articles }) => articles)).toEqual([section?.articles]);
    expect(
      (await ask('治理', { filter: { ...noFilter, section: [section?.name ?? ''], year: ['1921'] } })).facets.section,
    ).toEqual([]);
  });

  it('in titles only', async () => {
    for (const query of ['治理', '党建', '专班']) {
      expect(inTitle(query).length).toBeGreaterThan(0);
      const ids = (await ask(`标题:${query}`)).articles.map(({ id }) => id).sort();
      expect(ids).toEqual(expect.arrayContaining(inTitle(query)));
      expect((await ask(query, { within: 'title' })).articles.map(({ id }) => id).sort()).toEqual(ids);
    }
  });

  it('without a term', async () => {
    const without = truthOf(articles, '干部');
    const expected = sorted(truthOf(articles, '治理')).filter(([id]) => !without.has(id));
    expect(expected.length).toBeGreaterThan(0);
    expect(await countsOf('治理 -干部')).toEqual(expected);
    expect(await countsOf('-干部')).toEqual([]);
  });

  it('typed with their names, alone and with terms', async () => {
    const [{ name = '' } = {}] = (await ask('党')).facets.author;
    const own = (await ask('党', { filter: { ...noFilter, author: [name] } })).articles;
    expect((await ask(`党 作者:${name}`)).articles).toEqual(own);
    const listed = (await ask(`作者：${name}`)).articles;
    expect(listed.map(({ hits }) => hits)).toEqual(listed.map(() => 0));
    expect(listed.length).toBeGreaterThanOrEqual(own.length);
    expect((await ask('党 年:2021 期:1')).articles).toEqual((await ask('党')).articles);
    expect((await ask('党 期:2')).articles).toEqual([]);
  });
});

it('newest and oldest are in order of the issue', async () => {
  const ids = articles.map(({ id }) => id);
  for (const order of ['newest', 'oldest'] as const) {
    const found = (await ask('党', { order })).articles.map(({ id }) => id);
    expect(found).toEqual(ids.filter((id) => found.includes(id)));
  }
});

it('a question that nobody waits for is given up', async () => {
  const waiting = new AbortController();
  waiting.abort();
  await expect(search(archive.engine, { ...stateOf(''), query: '党' }, waiting.signal)).rejects.toThrow('outdated');
});
