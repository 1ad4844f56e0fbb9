/** BibTeX, UTF-8. */
import { noteOf, type Reference, wholeTitle } from './reference.ts';

/** What TeX reads as a command, and how it is written so that TeX sets it. */
const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

/** Each author stands in braces: BibTeX would otherwise cut a Chinese name or a unit at its spaces. */
export function bibtex(reference: Reference): string {
  const { authors, journal, year, number, published, page, url, key } = reference;
  const month = published?.split('-')[1];
  const note = noteOf(reference);
  const fields: [string, string | undefined][] = [
    ['author', authors.length > 0 ? authors.map((author) => `{${texOf(author)}}`).join(' and ') : undefined],
    ['title', `{${texOf(wholeTitle(reference))}}`],
    ['journal', texOf(journal)],
    ['year', String(year)],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['number', String(number)],
    ['pages', page?.toString()],
    ['note', note === undefined ? undefined : texOf(note)],
    ['url', url],
    ['langid', 'chinese'],
  ];
  const lines = fields.filter(([, value]) => value !== undefined).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@article{${key},\n${lines.join('')}}\n`;
}

function texOf(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\~^{}#$%&_]/gu, (mark) => ESCAPES[mark] ?? mark);
}
