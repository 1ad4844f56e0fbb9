import { describe, expect, test } from 'vitest';
import { doubtLines } from '../../src/export/office-doubts.ts';
import { officeTable } from '../../src/export/offices.ts';
import { readDecisions } from '../../src/register/appointments/decisions.ts';
import { archiveOf } from '../../src/site/archive/archive-of.ts';
import { officesPage, regionPages, unitPages } from '../../src/site/offices/pages.ts';
import { officesFrom } from '../../src/site/offices/read.ts';
import { groupsOfPerson, groupsOfUnit } from '../../src/site/offices/rows.ts';
import { registerOf } from '../../src/site/register/register.ts';

const PERIODICAL = {
  name: '望江先锋',
  sponsor: '中共望江市委组织部',
  site: 'https://example.org/',
  visibility: 'public' as const,
  sections: [],
  regions: [
    { name: '云川县', slug: 'yun-chuan-xian' },
    { name: '白石县', slug: 'bai-shi-xian' },
  ],
  redactions: [],
};

/** Issues by `1998-03`, each with its sentences. */
function archiveWith(issues: Record<string, string[]>) {
  const entries = Object.keys(issues).map((id) => {
    const [year = 0, number = 0] = id.split('-').map(Number);
    const data = { title: '望江先锋', year, number, published: id, sections: [], masthead: [], contents: [] };
    return { id, data };
  });
  const articles = entries.map(({ id }) => ({
    id: `${id}/01`,
    data: {
      title: '任免',
      issue: id,
      order: 1,
      section: '',
      authors: [],
      kind: 'article' as const,
      page: 47,
      characters: 1,
    },
  }));
  const archive = archiveOf(articles, entries, PERIODICAL);
  const register = registerOf(
    archive.issues.toReversed().map((issue) => ({
      issue,
      data: {
        appointments: (issues[issue.id] ?? []).flatMap((sentence, at) =>
          readDecisions(sentence).map((decision) => ({
            ...decision,
            article: 1,
            anchor: `p${at + 1}-aaaa`,
            units: [],
          })),
        ),
        people: [],
        units: [],
        terms: [],
      },
    })),
  );
  return { register, offices: officesFrom(register.decisions, archive.issues, PERIODICAL) };
}

const usual = archiveWith({
  '1998-03': ['丁山同志任白石县教育局局长', '王小兰同志任白石县教育局副局长（挂职）', '李小河同志任市审计局副局长'],
  '2001-05': ['丁山同志任望江市教育局副局长，免去其白石县教育局局长职务'],
  '2001-09': ['赵小竹同志任白石县教育局局长'],
});
const [school] = usual.offices.units.filter(({ unit }) => unit.name === '白石县教育局');

test('the page of a unit shows who held its offices, and when nobody did', () => {
  const groups = school ? groupsOfUnit(school, school.unit.offices, usual.register) : [];
  expect(
    groups.map(({ title, rows }) => [
      title,
      ...rows.map((row) =>
        row.is === 'gap' ? row.words : [row.name, row.from?.words, row.until?.words, ...row.remarks].join(' '),
      ),
    ]),
  ).toEqual([
    ['局长', '丁山 1998年第3期 2001年第5期', '2001年第5期至2001年第9期，未见任职', '赵小竹 2001年第9期 '],
    ['副局长', '王小兰 1998年第3期  挂职'],
  ]);
});

test('the page of a person shows what that person held, with a group for each person that it may be', () => {
  const shown = (name: string) =>
    groupsOfPerson(name, usual.offices).map(({ rows }) => rows.flatMap((row) => (row.is === 'held' ? row.name : [])));
  expect(shown('丁山')).toEqual([['白石县教育局局长', '望江市教育局副局长']]);
  expect(shown('李小河')).toEqual([['市审计局副局长']]);
  expect(shown('王五')).toEqual([]);
});

test('a unit with one tenure has no page', () =>
  expect(unitPages(usual.offices).map(({ path }) => path)).toEqual(['/offices/bai-shi-xian-jiao-yu-ju/']));

test('units of one bare name have pages of their own, and the bare name leads to neither', () => {
  const { offices } = archiveWith({
    '1998-03': ['丁山同志任白石县教育局局长、县水利局局长', '王小兰同志任云川县教育局局长、县水利局局长'],
    '2001-05': ['赵小竹同志任白石县教育局局长、县水利局局长', '李小河同志任云川县教育局局长、县水利局局长'],
  });
  expect(unitPages(offices).map(({ bench, path }) => [bench.unit.name, path])).toEqual([
    ['云川县教育局', '/offices/yun-chuan-xian-jiao-yu-ju/'],
    ['云川县水利局', '/offices/yun-chuan-xian-shui-li-ju/'],
    ['白石县教育局', '/offices/bai-shi-xian-jiao-yu-ju/'],
    ['白石县水利局', '/offices/bai-shi-xian-shui-li-ju/'],
  ]);
  expect([...offices.byUnitName.keys()]).toEqual(['云川县教育局', '白石县教育局']);
});

test('regions stand in the order of the periodical, its own first', () => {
  const { regions, shown, units, tenures } = officesPage(usual.offices);
  expect(regions.map(({ name, units }) => [name, units.length])).toEqual([
    ['望江市', 2],
    ['白石县', 1],
  ]);
  expect([shown, units, tenures]).toEqual([regions, 3, 5]);
  expect(regionPages(usual.offices)).toEqual([]);
});

test('the table has a row for each, with both sentences and what is doubtful', () => {
  const [head = [], ...rows] = [...officeTable(usual.offices, PERIODICAL.site)];
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  expect(column('姓名')).toEqual(['李小河', '丁山', '丁山', '赵小竹', '王小兰']);
  expect(column('任职时间')).toEqual(['1998.03', '2001.05', '1998.03', '2001.09', '1998.03']);
  expect(column('免职时间')).toEqual([undefined, undefined, '2001.05', undefined, undefined]);
  expect(column('免职方式')).toEqual([undefined, undefined, '免职', undefined, undefined]);
  expect(column('前任')).toEqual([undefined, undefined, undefined, '丁山', undefined]);
  expect(column('任职页码')).toEqual([47, 47, 47, 47, 47]);
  expect(column('免职网址')[2]).toBe('https://example.org/issues/2001-05/01/#p1-aaaa');
  expect(rows.every((row) => row.length === head.length)).toBe(true);
});

test('what is doubtful is told with its sentences', () => {
  const { offices } = archiveWith({
    '1998-03': ['丁山同志任白石县教育局局长'],
    '1999-03': ['丁山同志任白石县教育局局长'],
  });
  const lines = [...doubtLines(offices)];
  expect(lines[0]).toBe('任职沿革：1个单位，1个职务，1人次，任、免都见的0人次；存疑1处');
  expect(lines.join('\n')).toContain('任职见了两次，其间没有免职：1处\n  丁山　白石县教育局局长　见1999年第3期');
  expect(lines.filter((line) => line.includes('p1-aaaa：丁山同志任白石县教育局局长'))).toHaveLength(2);
});

describe('a long run', () => {
  const numbers = [...'一二三四五六七八九十'];
  const everyYear = Object.fromEntries(
    Array.from({ length: 60 }, (_, year) => [
      `${1950 + year}-01`,
      Array.from({ length: 10 }, (_, at) => `丁${numbers[at]}${numbers[year % 10]}同志任白石县教育局副局长`),
    ]),
  );

  test('a unit with many tenures has pages by years, of which none is long and each tenure is on one', () => {
    const { offices } = archiveWith(everyYear);
    const count = (shown: readonly { tenures: readonly unknown[] }[]) =>
      shown.reduce((sum, { tenures }) => sum + tenures.length, 0);
    const [unit, ...pages] = unitPages(offices);
    expect(pages.map(({ current }) => [current?.from, current?.to]).at(0)).toEqual([1950, 1959]);
    expect(pages.every(({ offices }) => count(offices) <= 220)).toBe(true);
    expect(pages.reduce((sum, { offices }) => sum + count(offices), 0)).toBe(offices.tenures.length);
    expect(unit?.path).toBe('/offices/bai-shi-xian-jiao-yu-ju/');
    expect(unit?.offices).toEqual(pages.at(-1)?.offices);
  });

  test('many units stand by region', () => {
    const { offices } = archiveWith({
      '1998-03': Array.from({ length: 601 }, (_, at) => {
        const name = [...String(at)].map((digit) => numbers[Number(digit)]).join('');
        return `丁山同志任${at % 2 ? '白石县' : '云川县'}${name}水库管理所所长`;
      }),
    });
    const pages = regionPages(offices);
    expect(pages.map(({ path, shown: [region] }) => [path, region?.units.length])).toEqual([
      ['/offices/in/yun-chuan-xian/', 301],
      ['/offices/in/bai-shi-xian/', 300],
    ]);
    expect(officesPage(offices).shown).toEqual([]);
  });
});
