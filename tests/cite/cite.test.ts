import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/cite/bibtex.ts';
import { cslJson } from '../../src/cite/csl.ts';
import { gbt7714 } from '../../src/cite/gbt7714.ts';
import type { Reference } from '../../src/cite/reference.ts';
import { ris } from '../../src/cite/ris.ts';

const full: Reference = {
  authors: ['甲', '乙', '丙'],
  title: '探索推进“一件事”集成改革 促进整体智治',
  subtitle: '副题',
  journal: '某刊',
  year: 2021,
  number: 1,
  published: '2021-03-10',
  page: 5,
  url: 'https://example.org/issues/2021-01/04/',
  key: '2021-01-04',
};
/** Only what the contract requires. */
const bare: Reference = {
  authors: [],
  title: '启事',
  journal: '某刊',
  year: 2021,
  number: 1,
  url: 'https://example.org/',
  key: '2021-01-20',
};

describe('GB/T 7714', () => {
  it('names authors, title with subtitle, serial, issue, page, day of reading and address', () => {
    expect(gbt7714(full, '2026-11-22')).toBe(
      '甲, 乙, 丙. 探索推进“一件事”集成改革 促进整体智治: 副题[J/OL]. 某刊, 2021(1): 5[2026-11-22]. https://example.org/issues/2021-01/04/.',
    );
  });

  it('names three of three authors, and three and 等 of four', () => {
    expect(gbt7714(full)).not.toContain('等');
    expect(gbt7714({ ...full, authors: ['甲', '乙', '丙', '丁'] })).toMatch(/^甲, 乙, 丙, 等\. /u);
  });

  it('starts with the title and leaves out page and day where they are unknown', () => {
    expect(gbt7714(bare)).toBe('启事[J/OL]. 某刊, 2021(1). https://example.org/.');
  });

  it('keeps page 0', () => {
    expect(gbt7714({ ...bare, page: 0 })).toContain('2021(1): 0.');
  });
});

describe('BibTeX', () => {
  it('keeps each author whole and leaves out what is unknown', () => {
    expect(bibtex(full)).toContain('  author = {{甲} and {乙} and {丙}},\n');
    expect(bibtex(bare)).not.toMatch(/author|pages/u);
  });

  it('escapes what TeX would run, and nothing else', () => {
    expect(bibtex({ ...bare, title: '100%_{a}\\b、“一件事”' })).toContain(
      'title = {{100\\%\\_\\{a\\}\\textbackslash b、“一件事”}}',
    );
  });
});

describe('RIS', () => {
  it('gives an author a line and ends with ER', () => {
    const lines = ris(full).split('\r\n');
    expect(lines.filter((line) => line.startsWith('AU  - '))).toEqual(['AU  - 甲', 'AU  - 乙', 'AU  - 丙']);
    expect(lines).toContain('DA  - 2021/03/10');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  });

  it('cannot be broken by a line end in a value', () => {
    expect(ris({ ...bare, title: '甲\r\nER  - 乙' }).match(/\r\nER {2}- /gu)).toHaveLength(1);
  });
});

describe('CSL-JSON', () => {
  it('is a list of one item with the date as exact as the print', () => {
    const [item] = JSON.parse(cslJson({ ...full, published: '2021-03' }));
    expect(item).toMatchObject({
      type: 'article-journal',
      issued: { 'date-parts': [[2021, 3]] },
      issue: '1',
      page: '5',
    });
    expect(item.author).toEqual([{ literal: '甲' }, { literal: '乙' }, { literal: '丙' }]);
  });

  it('falls back to the year', () => {
    const [item] = JSON.parse(cslJson(bare));
    expect(item.issued).toEqual({ 'date-parts': [[2021]] });
    expect(item).not.toHaveProperty('author');
  });
});
