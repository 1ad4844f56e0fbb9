import { expect, test } from 'vitest';
import type { RegisterData } from '../../src/schema.ts';
import { type ArticleEntry, archiveOf } from '../../src/site/archive/archive-of.ts';
import {
  chosenFrom,
  isPrinted,
  type NameEntry,
  addressOf as nameAddress,
  wantedOf,
} from '../../src/site/client/names/state.ts';
import { addressOf, countsIn, filterOf, isEmpty, matches } from '../../src/site/client/register/state.ts';
import { byYear, runsOf, spansOf } from '../../src/site/lists/figures.ts';
import { appointmentPaths } from '../../src/site/register/appointment-pages.ts';
import { countOf, indexPaths } from '../../src/site/register/index-pages.ts';
import { type Name, registerOf } from '../../src/site/register/register.ts';
import { columnsOf, groupsOf } from '../../src/site/register/row.ts';
import { pathOf } from '../../src/site/register/words.ts';

const PERIODICAL = {
  name: '望江先锋',
  sponsor: '',
  site: 'https://example.org/',
  visibility: 'public' as const,
  sections: [],
  regions: [],
  redactions: [],
};

const articleOf = (issue: string, order: number, section = '要闻'): ArticleEntry => ({
  id: `${issue}/${String(order).padStart(2, '0')}`,
  data: { title: `文章${order}`, issue, order, section, authors: [], kind: 'article', characters: 100 },
});

function archiveIn(issues: Record<string, number>) {
  const ids = Object.keys(issues);
  const articles = ids.flatMap((id) => Array.from({ length: issues[id] ?? 0 }, (_, at) => articleOf(id, at + 1)));
  const entries = ids.map((id) => {
    const [year = 0, number = 0] = id.split('-').map(Number);
    return { id, data: { title: '望江先锋', year, number, sections: [], masthead: [], contents: [] } };
  });
  return archiveOf(articles, entries, PERIODICAL);
}

const EMPTY: RegisterData = { appointments: [], people: [], units: [], terms: [] };
const person = (name: string, ...articles: number[]) => ({
  name,
  mentions: articles.map((article) => ({ article, anchor: `p1-${article}`, as: 'text' as const, text: name })),
});

function registerIn(issues: Record<string, Partial<RegisterData>>) {
  const archive = archiveIn(Object.fromEntries(Object.keys(issues).map((id) => [id, 3])));
  const registers = Object.entries(issues).flatMap(([id, data]) => {
    const issue = archive.issueOf.get(id);
    return issue ? [{ issue, data: { ...EMPTY, ...data } }] : [];
  });
  return registerOf(registers);
}

const appointment = (persons: string[], units: string[] = []) => ({
  article: 1,
  anchor: 'p1-aaaa',
  text: '…',
  persons,
  kind: '任职' as const,
  gained: '局长',
  units,
});

test('a name of two articles has a page; one of a single place leads straight there', () => {
  const { people } = registerIn({ '2020-01': { people: [person('丁山', 1, 2), person('李小河', 3)] } });
  expect(people.get('丁山')?.path).toBe('/people/ding-shan/');
  const [place] = people.get('李小河')?.places ?? [];
  expect([people.get('李小河')?.path, place && pathOf(place)]).toEqual([undefined, '/issues/2020-01/03/#p1-3']);
});

test('who was appointed once is read there; who is named again has a page, and a unit too', () => {
  const { people, units, byName } = registerIn({
    '2020-01': {
      appointments: [appointment(['丁山'], ['市水利局'])],
      people: [person('丁山', 1)],
      units: [person('市水利局', 1, 2)],
    },
  });
  expect([people.get('丁山')?.path, units.get('市水利局')?.path]).toEqual([undefined, '/units/shi-shui-li-ju/']);
  expect(byName.get('市水利局')).toHaveLength(1);
});

test('addresses stay when an issue comes that brings names of the same sound', () => {
  const before = registerIn({ '2020-01': { people: [person('丁山', 1, 2)] } });
  const after = registerIn({
    '2020-01': { people: [person('丁山', 1, 2)] },
    '2020-02': { people: [person('丁珊', 1, 2), person('丁山', 3)] },
  });
  expect(after.people.get('丁山')?.path).toBe(before.people.get('丁山')?.path);
  expect(after.people.get('丁珊')?.path).toMatch(/^\/people\/ding-shan-[0-9a-f]{4}\/$/u);
});

test('places come newest issue first', () => {
  const masthead = (text: string) => ({ as: 'masthead' as const, text });
  const { people } = registerIn({
    '2020-01': { people: [person('丁山', 1)] },
    '2020-02': { people: [person('丁山', 2), { name: '李文', mentions: [masthead('主编')] }] },
  });
  expect(people.get('丁山')?.places.map(({ issue }) => issue.id)).toEqual(['2020-02', '2020-01']);
  expect([...people.keys()]).toEqual(['丁山', '李文']);
});

test('thousands of names: a chosen list, a page for each letter, and every address that a small archive has', () => {
  const SYLLABLES = [...'安白陈丁方高黄江李马孙唐王徐杨周'];
  const many = Array.from({ length: 4096 }, (_, at) =>
    person([0, 4, 8].map((shift) => SYLLABLES[(at >> shift) & 15]).join(''), 1, 2),
  );
  const { people } = registerIn({ '2020-01': { people: many } });
  expect([...people.values()].filter(({ path }) => path)).toHaveLength(4096);
  const pages = indexPaths('people', people.values());
  expect(pages.length).toBeGreaterThan(10);
  expect(pages[0]?.props.foremost).toHaveLength(120);
  expect(pages.flatMap(({ props }) => (props.current ? props.letters : [])).flatMap(({ names }) => names)).toHaveLength(
    4096,
  );
});

test('the most frequent names stand first, each with the number of its page; a masthead is no article', () => {
  const masthead = { as: 'masthead' as const, text: '主编' };
  const few = Array.from({ length: 61 }, (_, at) => person(`王${String.fromCodePoint(0x4e00 + at)}`, 1, 2));
  const { people } = registerIn({
    '2020-01': { people: [...few, person('丁山', 1, 2, 3), { name: '李文', mentions: [masthead] }] },
    '2020-02': { people: [{ name: '李文', mentions: [masthead] }] },
  });
  const [index] = indexPaths('people', people.values());
  expect(index?.props.foremost.map(countOf)).toEqual([3, ...Array(23).fill(2)]);
  expect([index?.props.total, index?.props.foremost[0]?.name]).toEqual([63, '丁山']);
  expect(people.get('李文')?.path).toBe('/people/li-wen/');
  expect(people.get('李文') && countOf(people.get('李文') as Name)).toBe(0);
  const [short] = indexPaths('people', registerIn({ '2020-01': { people: [person('丁山', 1, 2)] } }).people.values());
  expect(short?.props.foremost).toEqual([]);
});

test('names are filtered by words and put in order of frequency; the address says so', () => {
  const names: NameEntry[] = [
    ['丁山', '/a', 1],
    ['李山川', '/b', 3],
    ['王桥', '/c', 2],
  ];
  const of = (address: string) => chosenFrom(names, wantedOf(address)).map(([name]) => name);
  expect([of('?q=山'), of('?order=most'), of('?q=山&order=most')]).toEqual([
    ['丁山', '李山川'],
    ['李山川', '王桥', '丁山'],
    ['李山川', '丁山'],
  ]);
  expect([isPrinted(wantedOf('?order=letters')), isPrinted(wantedOf('?order=most'))]).toEqual([true, false]);
  expect(wantedOf(nameAddress({ q: '山', order: 'most' }))).toEqual({ q: '山', order: 'most' });
});

test('a quoted term is listed once it stands twice', () => {
  const term = (name: string, ...counts: number[]) => ({
    term: name,
    mentions: counts.map((count, at) => ({ article: at + 1, anchor: 'p1-aaaa', count })),
  });
  const { terms } = registerIn({ '2020-01': { terms: [term('一次', 1), term('两次', 2), term('两篇', 1, 1)] } });
  const [index] = indexPaths('terms', terms.values());
  expect(
    index?.props.letters.flatMap(({ names }) => names.map(({ name, path }) => [name, path !== undefined])),
  ).toEqual([
    ['两次', false],
    ['两篇', true],
  ]);
});

test('one page of appointments while they are few, else the newest year; none without any', () => {
  const few = registerIn({
    '2019-01': { appointments: [appointment(['丁山'])] },
    '2020-01': { appointments: [appointment(['王桥'])] },
  });
  expect(appointmentPaths(few.decisions, []).map(({ params, props }) => [params.year, props.shown.length])).toEqual([
    [undefined, 2],
    ['2020', 1],
    ['2019', 1],
  ]);
  const many = registerIn({
    '2019-01': { appointments: Array.from({ length: 200 }, () => appointment(['丁山'])) },
    '2020-01': { appointments: Array.from({ length: 150 }, () => appointment(['王桥'])) },
  });
  expect(appointmentPaths(many.decisions, [])[0]?.props).toMatchObject({ year: 2020, path: '/appointments/' });
  expect(appointmentPaths([], [])).toEqual([]);
});

test('a year of many decisions shows its newest issues; each issue has a page of its own, and none is lost', () => {
  const fifty = { appointments: Array.from({ length: 50 }, () => appointment(['丁山'])) };
  const long = registerIn({ '2020-01': fifty, '2020-02': fifty, '2020-03': fifty, '2021-01': fifty });
  const pages = appointmentPaths(long.decisions, []);
  expect(pages.map(({ params, props }) => [params.year, props.shown.length])).toEqual([
    [undefined, 50],
    ['2021', 50],
    ['2020', 100],
    ['2020-03', 50],
    ['2020-02', 50],
    ['2020-01', 50],
  ]);
  expect(pages[2]?.props.issues.map(({ path, count }) => [path, count])).toContainEqual(['/appointments/2020-01/', 50]);
});

const record = (fields: object) => ({
  id: '2020-01/01',
  url: 'https://example.org/issues/2020-01/01/#p1-aaaa',
  issue: '2020-01',
  year: 2020,
  number: 1,
  title: '任免',
  persons: [{ name: '丁山' }],
  units: [],
  text: '丁山同志任市水利局局长（挂职）',
  gained: '市水利局局长（挂职）',
  ...fields,
});

test('the register is filtered by words, group, region and year, and the address says so', () => {
  const filter = filterOf('?q=丁山 水利&kind=挂职&year=2020');
  expect(matches(record({ kind: '任职' }), filter)).toBe(true);
  expect(matches(record({ kind: '任职' }), { ...filter, year: '2021' })).toBe(false);
  expect(matches(record({ kind: '任职' }), { ...filter, q: '王桥' })).toBe(false);
  expect(matches(record({ kind: '任职' }), { ...filter, region: '青溪区' })).toBe(false);
  expect(filterOf(addressOf(filter))).toEqual(filter);
  expect([isEmpty(filterOf('?')), addressOf(filterOf(''))]).toEqual([true, '?']);
});

test('the counts of a facet follow what is asked beside it', () => {
  const records = [
    record({ kind: '任职' }),
    record({ kind: '任职', year: 2021, gained: '青溪区副区长' }),
    record({ kind: '辞职', gained: undefined, lost: '青溪区区长', year: 2021 }),
  ];
  const counts = (address: string, field: 'kind' | 'region' | 'year', ...values: string[]) => [
    ...countsIn(records, filterOf(address), field, values).values(),
  ];
  expect(counts('?', 'kind', '任', '免', '挂职')).toEqual([2, 1, 1]);
  expect(counts('?year=2021', 'kind', '任', '免', '挂职')).toEqual([1, 1, 0]);
  expect(counts('?kind=任', 'kind', '任', '免')).toEqual([2, 1]);
  expect(counts('?kind=任', 'year', '2020', '2021')).toEqual([1, 1]);
  expect(counts('?year=2020', 'region', '青溪区')).toEqual([0]);
});

test('columns say what the print says; a kind that they do not say stands before the office', () => {
  const of = (kind: string, gained?: string, lost?: string) => {
    const row = { kind, gained, lost, text: '…' };
    const { gained: won, lost: left } = columnsOf(row);
    return [won, left, groupsOf(row).join()];
  };
  expect(of('任免', '局长', '馆长')).toEqual(['局长', '馆长', '任,免']);
  expect(of('当选', '县长')).toEqual(['当选：县长', '', '任,当选']);
  expect(of('辞职', undefined, '县长')).toEqual(['', '辞职：县长', '免,辞职']);
  expect(of('退休')).toEqual(['', '退休', '免,退休']);
  expect(of('拟任', '局长')).toEqual(['拟任：局长', '', '拟任']);
  expect(columnsOf({ text: '原句', doubt: '没有读懂' })).toEqual({ gained: '', lost: '', told: '原句' });
});

test('figures of one issue and of fifty years', () => {
  expect(byYear(archiveIn({ '2020-01': 3 }), 'sections')).toEqual({
    spans: ['2020'],
    rows: [{ name: '要闻', path: '/sections/yao-wen/', cells: [3] }],
    most: 3,
  });
  const fifty = archiveIn(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${1970 + at}-01`, 2])));
  const { spans, rows } = byYear(fifty, 'sections');
  expect([spans[0], spans.length, rows[0]?.cells[0]]).toEqual(['1970–74', 10, 10]);
  expect(
    runsOf(fifty)
      .amounts.map(({ name }) => name)
      .slice(0, 2),
  ).toEqual(['1970年第1期', '1971年第1期']);
  const seventy = archiveIn(Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`${1970 + at}-01`, 2])));
  expect(runsOf(seventy).amounts[0]).toEqual({
    name: '1970年',
    path: '/years/1970/',
    year: 1970,
    articles: 2,
    characters: expect.any(Number),
  });
});

test('years stand alone while sixteen columns hold them', () => {
  expect(spansOf([2019, 2021]).map(({ name }) => name)).toEqual(['2019', '2021']);
  expect(spansOf(Array.from({ length: 200 }, (_, at) => 1900 + at))).toHaveLength(10);
});
