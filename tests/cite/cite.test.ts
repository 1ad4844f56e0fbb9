/** One record of each kind in every format, written out in full: a reference manager reads every character. */
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/cite/bibtex.ts';
import { cslJson } from '../../src/cite/csl.ts';
import { gbt7714 } from '../../src/cite/gbt7714.ts';
import { citationMeta } from '../../src/cite/highwire.ts';
import type { Reference } from '../../src/cite/reference.ts';
import { ris } from '../../src/cite/ris.ts';

const bare: Reference = {
  authors: [],
  title: '启事',
  journal: '某刊',
  year: 2021,
  number: 1,
  url: 'https://example.org/issues/2021-01/20/',
  key: '2021-01-20',
};

/** What is cited, and how GB/T 7714—2025 and —2015 print it; the latter as read on 2026-11-22. */
const RECORDS: Record<string, [reference: Reference, current: string, older: string]> = {
  'neither author nor page': [
    bare,
    '启事[J/OL]. 某刊，2021（1）. https://example.org/issues/2021-01/20/.',
    '启事[J/OL]. 某刊, 2021(1)[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
  'one person': [
    { ...bare, authors: ['吴欣'], page: 5 },
    '吴欣. 启事[J/OL]. 某刊，2021（1）：5. https://example.org/issues/2021-01/20/.',
    '吴欣. 启事[J/OL]. 某刊, 2021(1): 5[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
  'a unit': [
    { ...bare, authors: ['市委组织部课题组'], page: 22 },
    '市委组织部课题组. 启事[J/OL]. 某刊，2021（1）：22. https://example.org/issues/2021-01/20/.',
    '市委组织部课题组. 启事[J/OL]. 某刊, 2021(1): 22[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
  'three authors, all named': [
    { ...bare, authors: ['甲', '乙', '丙'], page: 5 },
    '甲，乙，丙. 启事[J/OL]. 某刊，2021（1）：5. https://example.org/issues/2021-01/20/.',
    '甲, 乙, 丙. 启事[J/OL]. 某刊, 2021(1): 5[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
  'four authors, cut after three': [
    { ...bare, authors: ['甲', '乙', '丙', '丁'], page: 5 },
    '甲，乙，丙，等. 启事[J/OL]. 某刊，2021（1）：5. https://example.org/issues/2021-01/20/.',
    '甲, 乙, 丙, 等. 启事[J/OL]. 某刊, 2021(1): 5[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
  'Latin names, as printed': [
    { ...bare, authors: ['Fordham E W', 'Ali A', 'Turner D A', 'Li J'], page: 5 },
    'Fordham E W，Ali A，Turner D A，et al. 启事[J/OL]. 某刊，2021（1）：5. https://example.org/issues/2021-01/20/.',
    'Fordham E W, Ali A, Turner D A, et al. 启事[J/OL]. 某刊, 2021(1): 5[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
  'four authors, one of them Chinese': [
    { ...bare, authors: ['Ali A', '乙', 'Turner D A', 'Li J'], page: 5 },
    'Ali A，乙，Turner D A，等. 启事[J/OL]. 某刊，2021（1）：5. https://example.org/issues/2021-01/20/.',
    'Ali A, 乙, Turner D A, 等. 启事[J/OL]. 某刊, 2021(1): 5[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
  'a subtitle, and a title of two printed lines': [
    { ...bare, title: '探索推进“一件事”集成改革 促进整体智治', subtitle: '以某市为例', page: 5 },
    '探索推进“一件事”集成改革 促进整体智治：以某市为例[J/OL]. 某刊，2021（1）：5. https://example.org/issues/2021-01/20/.',
    '探索推进“一件事”集成改革 促进整体智治: 以某市为例[J/OL]. 某刊, 2021(1): 5[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
  'an editor’s note': [
    { ...bare, title: '编者按', key: '2021-01-20' },
    '编者按[J/OL]. 某刊，2021（1）. https://example.org/issues/2021-01/20/.',
    '编者按[J/OL]. 某刊, 2021(1)[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
  'page 0': [
    { ...bare, page: 0 },
    '启事[J/OL]. 某刊，2021（1）：0. https://example.org/issues/2021-01/20/.',
    '启事[J/OL]. 某刊, 2021(1): 0[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
  'more than 99 issues a year': [
    { ...bare, number: 121, page: 3, url: 'https://example.org/issues/2021-121/02/', key: '2021-121-02' },
    '启事[J/OL]. 某刊，2021（121）：3. https://example.org/issues/2021-121/02/.',
    '启事[J/OL]. 某刊, 2021(121): 3[2026-11-22]. https://example.org/issues/2021-121/02/.',
  ],
  'a paragraph': [
    { ...bare, page: 5, url: 'https://example.org/issues/2021-01/20/#p12-3fa9' },
    '启事[J/OL]. 某刊，2021（1）：5. https://example.org/issues/2021-01/20/#p12-3fa9.',
    '启事[J/OL]. 某刊, 2021(1): 5[2026-11-22]. https://example.org/issues/2021-01/20/#p12-3fa9.',
  ],
  'an internal periodical with 总期 and 准印证号': [
    { ...bare, published: '2021-03-10', totalNumber: 70, permit: '浙内准字第H021号', page: 5 },
    '启事[J/OL]. 某刊，2021（1）：5. https://example.org/issues/2021-01/20/.',
    '启事[J/OL]. 某刊, 2021(1): 5[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
  'marks that BibTeX and RIS would read as commands': [
    { ...bare, title: '100%_{a}\\b ~#$&^“甲”\r\nER  - 乙', authors: ['A & B'] },
    'A & B. 100%_{a}\\b ~#$&^“甲”\r\nER  - 乙[J/OL]. 某刊，2021（1）. https://example.org/issues/2021-01/20/.',
    'A & B. 100%_{a}\\b ~#$&^“甲”\r\nER  - 乙[J/OL]. 某刊, 2021(1)[2026-11-22]. https://example.org/issues/2021-01/20/.',
  ],
};

describe.each(Object.entries(RECORDS))('%s', (_, [reference, current, older]) => {
  it('GB/T 7714', () => {
    expect(gbt7714(reference)).toBe(current);
    expect(gbt7714(reference, '2025', '2026-11-22')).toBe(current);
    expect(gbt7714(reference, '2015', '2026-11-22')).toBe(older);
  });

  it('BibTeX, RIS, CSL-JSON, Highwire', () => {
    const meta = citationMeta(reference).map(([name, content]) => `${name}: ${content}`);
    expect(
      [bibtex(reference), ris(reference).replaceAll('\r', ''), cslJson(reference), ...meta].join('\n'),
    ).toMatchSnapshot();
  });
});

it('GB/T 7714—2015 leaves the day out where it is unknown', () => {
  expect(gbt7714(bare, '2015')).toBe('启事[J/OL]. 某刊, 2021(1). https://example.org/issues/2021-01/20/.');
});

it('RIS ends its lines with CR LF, and no value can end the record', () => {
  const text = ris({ ...bare, title: '甲\r\nER  - 乙' });
  expect(text.match(/\r\nER {2}- /gu)).toHaveLength(1);
  expect(text.split('\r\n').slice(-2)).toEqual(['ER  - ', '']);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
});

it('BibTeX has as many closing braces as opening ones that TeX sees', () => {
  const seen = bibtex({ ...bare, title: 'a}b{c\\}' }).replace(/\\[{}]/gu, '');
  expect(seen.match(/\{/gu)?.length).toBe(seen.match(/\}/gu)?.length);
});

it('a date is as exact as the print', () => {
  const issued = (published?: string) => JSON.parse(cslJson({ ...bare, published }))[0].issued['date-parts'];
  expect([issued(), issued('2021-03'), issued('2021-03-10')]).toEqual([[[2021]], [[2021, 3]], [[2021, 3, 10]]]);
});
