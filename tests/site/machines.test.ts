/** What the archive says to machines: structured data, feeds of its issues, data files. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { archiveFileSchema } from '../../src/data-files.ts';
import { archiveFile } from '../../src/export/records.ts';
import { articleTable } from '../../src/export/table.ts';
import { type IssueData, periodicalSchema } from '../../src/schema.ts';
import { archiveOf } from '../../src/site/archive/archive-of.ts';
import { issuesFeed } from '../../src/site/formats/feeds.ts';
import { articleLd, issueLd, jsonLdText, periodicalLd } from '../../src/site/formats/json-ld.ts';

const periodical = periodicalSchema.parse({
  name: '某刊',
  sponsor: '某部',
  permit: '准印证001',
  site: 'https://example.org/',
});

function issue(id: string, fields: Partial<IssueData> = {}) {
  const [year = 0, number = 0] = id.split('-').map(Number);
  return { id, data: { title: '某刊', year, number, sections: [], masthead: [], contents: [], ...fields } };
}

const correction = { offset: 0, from: '甲', to: '乙', reason: '误认', by: '某', date: '2026-11-22', block: 1 };
const archive = archiveOf(
  [
    {
      id: '2021-01/01',
      data: {
        title: '甲文 </script>',
        issue: '2021-01',
        order: 1,
        section: '言论',
        page: 5,
        authors: ['王小明', '市委编办', '某某市人民政府办公室'],
        kind: 'article',
        characters: 9,
        corrections: [correction],
      },
    },
    {
      id: '2021-02/01',
      data: { title: '乙文', issue: '2021-02', order: 1, section: '', authors: [], kind: 'article', characters: 3 },
    },
  ],
  [issue('2021-01', { totalNumber: 70, published: '2021-03' }), issue('2021-02')],
  periodical,
);
const [second, first] = archive.issues;
const [card] = first?.cards ?? [];
const [bare] = second?.cards ?? [];
if (!first || !second || !card || !bare) throw new Error('the archive of the test has two issues of one article');

describe('JSON-LD', () => {
  it('puts an article into its issue, volume and periodical, with the page where it starts', () => {
    expect(articleLd(card, first, archive)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: '甲文 </script>',
      pageStart: 5,
      datePublished: '2021-03',
      isPartOf: {
        '@type': 'PublicationIssue',
        '@id': 'https://example.org/issues/2021-01/',
        issueNumber: 1,
        name: '2021年第1期（总第70期）',
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: 2021,
          isPartOf: { '@type': 'Periodical', name: '某刊', identifier: { propertyID: '准印证号', value: '准印证001' } },
        },
      },
    });
  });

  it('tells persons from units', () => {
    expect(articleLd(card, first, archive).author).toEqual([
      { '@type': 'Person', name: '王小明' },
      { '@type': 'Organization', name: '市委编办' },
      { '@type': 'Organization', name: '某某市人民政府办公室' },
    ]);
  });

  it('leaves out what the print does not say', () => {
    const article = articleLd(bare, second, archive);
    for (const name of ['author', 'pageStart', 'datePublished', 'alternativeHeadline'])
      expect(article).not.toHaveProperty(name);
    expect(issueLd(second, archive).hasPart).toHaveLength(1);
    expect(periodicalLd(archive)['@id']).toBe('https://example.org/');
  });

  it('cannot end its own element', () => {
    const text = jsonLdText(articleLd(card, first, archive));
    expect(text).not.toContain('<');
    expect(JSON.parse(text).headline).toBe('甲文 </script>');
  });
});

describe('feed of issues', () => {
  const { items } = issuesFeed(archive);

  it('has the newest first, dated by the print, changed by its corrections', () => {
    expect(items.map(({ url, published, updated }) => [url, published, updated])).toEqual([
      ['https://example.org/issues/2021-02/', '2021-01-01', '2021-01-01'],
      ['https://example.org/issues/2021-01/', '2021-03-01', '2026-11-22'],
    ]);
  });

  it('names the sections of an issue too large to list', () => {
    const articles = Array.from({ length: 101 }, (_, at) => ({
      id: `2021-01/${at + 1}`,
      data: { ...bare.data, issue: '2021-01', order: at + 1, characters: 1 },
    }));
    const [item] = issuesFeed(archiveOf(articles, [issue('2021-01')], periodical)).items;
    expect(item?.content).toBe('<ul><li>未分栏　101篇</li></ul>');
  });

  it('escapes the titles of its contents', () => {
    expect(items[1]?.content).toContain('甲文 &lt;/script&gt;</a>　王小明 市委编办');
  });
});

describe('data files', () => {
  const file = archiveFile(archive);

  it('hold every issue and article in the published shape, without empty fields', () => {
    expect(archiveFileSchema.parse(file)).toEqual(file);
    expect(file.articles.map(({ id }) => id)).toEqual(['2021-02/01', '2021-01/01']);
    expect(JSON.stringify(file)).not.toContain('null');
    expect(file.articles[0]).not.toHaveProperty('page');
  });

  it('have a schema whose every field is explained', () => {
    const schema = JSON.stringify(z.toJSONSchema(archiveFileSchema));
    const fields = archiveFileSchema.shape.articles.element.shape;
    for (const [name, field] of Object.entries(fields)) expect(field.description, name).toBeTruthy();
    expect(schema).toContain('"https://json-schema.org/draft/2020-12/schema"');
  });

  it('are a table with as many cells in every row', () => {
    const rows = [...articleTable(file.articles)];
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[2]).toContain('王小明；市委编办；某某市人民政府办公室');
  });
});
