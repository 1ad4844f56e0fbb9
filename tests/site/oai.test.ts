import { expect, test } from 'vitest';
import { oaiRepository } from '../../src/export/oai.ts';
import { periodicalSchema } from '../../src/schema.ts';
import { archiveOf } from '../../src/site/archive/archive-of.ts';
import { parsed } from '../tei/parsed.ts';

const SETTINGS = {
  name: '望江先锋',
  sponsor: '某部',
  site: 'https://example.org/',
  visibility: 'public',
  oai: { mail: 'archive@example.org', gateway: 'https://gateway.example/oai/example.org/oai.xml' },
};

const repositoryOf = (settings: object): string | undefined =>
  oaiRepository(
    archiveOf(
      [
        {
          id: '1998-03/05',
          data: {
            title: '甲 & 乙 <丙>',
            subtitle: '副题',
            issue: '1998-03',
            order: 5,
            section: '要闻',
            authors: ['丁山'],
            kind: 'article',
            characters: 1,
            corrections: [{ block: 1, offset: 0, from: '甲', to: '乙', reason: '误', by: '某', date: '2026-11-22' }],
          },
        },
      ],
      [
        {
          id: '1998-03',
          data: {
            title: '望江先锋',
            year: 1998,
            number: 3,
            published: '1998-03',
            sections: [],
            masthead: [],
            contents: [],
          },
        },
      ],
      periodicalSchema.parse({ ...SETTINGS, ...settings }),
    ),
  );

test('a record for each article, with the day on which it last changed', () => {
  const elements = parsed(repositoryOf({}) ?? '');
  const textOf = (name: string) =>
    elements.filter((element) => element.name.split(':').at(-1) === name).map(({ words }) => words);
  expect(
    ['title', 'creator', 'date', 'identifier', 'datestamp', 'adminEmail', 'earliestDatestamp'].map(textOf),
  ).toEqual([
    ['甲 & 乙 <丙>——副题'],
    ['丁山'],
    ['1998-03'],
    ['oai:example.org:1998-03/05', 'https://example.org/issues/1998-03/05/'],
    ['2026-11-22'],
    ['archive@example.org'],
    ['2026-11-22'],
  ]);
});

test('nothing where nobody asked, and nothing of an internal periodical', () => {
  expect(repositoryOf({ oai: undefined })).toBeUndefined();
  expect(repositoryOf({ visibility: 'internal' })).toBeUndefined();
  const archive = archiveOf([], [], periodicalSchema.parse(SETTINGS));
  const withheld = { ...archive.periodical, oai: { ...SETTINGS.oai, mail: '［邮箱从略］' } };
  expect(oaiRepository({ ...archive, periodical: withheld })).toBeUndefined();
});

test('the foot takes lines with an address and without, no other address than that of a page', () => {
  const footerOf = (footer: unknown) => periodicalSchema.safeParse({ ...SETTINGS, footer }).success;
  expect(
    footerOf(['浙ICP备00000000号', { text: '浙公网安备00000000000000号', url: 'https://beian.mps.gov.cn/' }]),
  ).toBe(true);
  expect(footerOf([{ text: '甲', url: 'javascript:alert(1)' }])).toBe(false);
  expect(footerOf([''])).toBe(false);
});
