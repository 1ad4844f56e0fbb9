import { describe, expect, it } from 'vitest';
import type { IssueData } from '../../src/schema.ts';
import { periodicalSchema } from '../../src/schema.ts';
import { NAMELESS } from '../../src/site/archive/archive.ts';
import { type ArticleEntry, archiveOf, type FileEntry } from '../../src/site/archive/archive-of.ts';

const periodical = periodicalSchema.parse({
  name: '某刊',
  sponsor: '某部',
  site: 'https://example.org/',
  sections: [
    { name: '言论', slug: 'yanlun' },
    { name: '空栏', slug: 'konglan' },
  ],
  regions: [{ name: '甲县', slug: 'jia' }],
});

function article(id: string, fields: Partial<ArticleEntry['data']> = {}): ArticleEntry {
  const [issue = '', file = ''] = id.split('/');
  return {
    id,
    data: {
      title: id,
      issue,
      order: Number(file),
      section: '言论',
      authors: [],
      kind: 'article',
      characters: 1,
      ...fields,
    },
  };
}

function issue(id: string, sections: string[] = []): FileEntry<IssueData> {
  const [year, number] = id.split('-').map(Number);
  return { id, data: { title: '某刊', year: year ?? 0, number: number ?? 0, sections, masthead: [], contents: [] } };
}

describe('archiveOf', () => {
  it('orders issues newest first, numbers past 99 included', () => {
    const archive = archiveOf([], [issue('2021-02'), issue('2020-12'), issue('2021-101')], periodical);
    expect(archive.issues.map(({ id }) => id)).toEqual(['2021-101', '2021-02', '2020-12']);
    expect(archive.years.map(({ year, issues }) => [year, issues.length])).toEqual([
      [2021, 2],
      [2020, 1],
    ]);
  });

  it('puts an editor’s note first in its section, whatever its order', () => {
    const articles = [
      article('2021-01/01'),
      article('2021-01/02', { section: '风采' }),
      article('2021-01/03', { section: '风采', kind: 'note' }),
    ];
    const [first] = archiveOf(articles, [issue('2021-01', ['言论', '风采'])], periodical).issues;
    expect(first?.cards.map(({ file }) => file)).toEqual(['01', '03', '02']);
    expect(first?.groups[1]).toMatchObject({ section: '风采', notes: [{ file: '03' }], articles: [{ file: '02' }] });
  });

  it('keeps what the contents print and no article answers, in the section that they print', () => {
    const lost = { order: 2, section: '言论', title: '图书室的灯', page: 9 };
    const alone = { order: 3, section: '特稿', title: '夜校' };
    const entry = issue('2021-01', ['特稿', '言论', '空栏']);
    entry.data.contents = [{ order: 1, section: '言论', title: '甲' }, lost, alone];
    const [first] = archiveOf([article('2021-01/01')], [entry], periodical).issues;
    expect(first?.groups.map(({ section, articles, absent }) => [section, articles.length, absent])).toEqual([
      ['特稿', 0, [alone]],
      ['言论', 1, [lost]],
    ]);
    expect(first?.cards).toHaveLength(1);
  });

  it('lists sections that neither issue.yaml nor periodical.yaml names, and leaves out empty ones', () => {
    const archive = archiveOf(
      [article('2021-01/01', { section: '科技' }), article('2021-01/02', { section: ' ' })],
      [issue('2021-01', ['言论'])],
      periodical,
    );
    expect([...archive.sections.values()].map(({ name, path }) => [name, path])).toEqual([
      ['科技', '/sections/ke-ji/'],
      [NAMELESS, '/sections/wei-fen-lan/'],
    ]);
  });

  it('counts no note in a section and keeps newest issues first', () => {
    const articles = [article('2020-01/01'), article('2021-01/01'), article('2021-01/02', { kind: 'note' })];
    const shelf = archiveOf(articles, [issue('2020-01'), issue('2021-01')], periodical).sections.get('言论');
    expect(shelf?.cards.map(({ id }) => id)).toEqual(['2021-01/01', '2020-01/01']);
  });

  it('shelves articles by region only where the print names one', () => {
    const archive = archiveOf(
      [article('2021-01/01', { region: '甲县' }), article('2021-01/02')],
      [issue('2021-01')],
      periodical,
    );
    expect([...archive.regions.keys()]).toEqual(['甲县']);
    expect(archive.issues[0]?.cards[0]?.lines.flat().join('')).toBe('甲县：2021-01/01');
  });

  it('reads ten times the articles about ten times as often', () => {
    const reads = (count: number) => {
      let total = 0;
      const counted = (entry: ArticleEntry): ArticleEntry => ({
        ...entry,
        data: new Proxy(entry.data, {
          get: (data, name) => {
            total++;
            return Reflect.get(data, name);
          },
        }),
      });
      const issues = Array.from({ length: count / 50 }, (_, index) =>
        issue(`${1900 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`),
      );
      const articles = issues.flatMap(({ id }) =>
        Array.from({ length: 50 }, (_, index) => counted(article(`${id}/${String(index + 1).padStart(2, '0')}`))),
      );
      archiveOf(articles, issues, periodical);
      return total;
    };
    expect(reads(5000) / reads(500)).toBeCloseTo(10);
  });
});
