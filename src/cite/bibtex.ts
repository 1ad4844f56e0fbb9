/** BibTeX, UTF-8. */
import type { Reference } from './reference.ts';

/** Each author stands in braces: BibTeX would otherwise cut a Chinese name or a unit at its spaces. */
export function bibtex(reference: Reference): string {
  const { authors, title, subtitle, journal, year, number, page, url, key } = reference;
  const fields: [string, string | undefined][] = [
    ['author', authors.length > 0 ? authors.map((author) => `{${texOf(author)}}`).join(' and ') : undefined],
    ['title', `{${texOf(subtitle === undefined ? title : `${title}: ${subtitle}`)}}`],
    ['journal', texOf(journal)],
    ['year', String(year)],
    ['number', String(number)],
    ['pages', page?.toString()],
    ['url', url],
    ['langid', 'chinese'],
  ];
  const lines = fields.filter(([, value]) => value !== undefined).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@article{${key},\n${lines.join('')}}\n`;
}

/** Characters that TeX reads as commands. */
function texOf(text: string): string {
  return text
    .replace(/[\\{}]/gu, (mark) => ({ '\\': '\\textbackslash ', '{': '\\{', '}': '\\}' })[mark] ?? mark)
    .replace(/[#$%&_]/gu, '\\$&');
}
