/** NoteExpress's own exchange format, as CNKI and Wanfang hand it out: `{Field}: value`, an author a line, a blank line after each record. */
import { noteOf, type Reference, wholeTitle } from './reference.ts';

export function noteExpress(reference: Reference): string {
  const { authors, journal, year, number, published, page, url } = reference;
  const fields: [string, string | undefined][] = [
    ['Reference Type', 'Journal Article'],
    ['Title', wholeTitle(reference)],
    ...authors.map((author): [string, string] => ['Author', author]),
    ['Journal', journal],
    ['Year', String(year)],
    ['Issue', String(number)],
    ['Pages', page?.toString()],
    ['Date', published],
    ['Notes', noteOf(reference)],
    ['URL', url],
    ['Language', '中文'],
  ];
  const present = fields.filter(([, value]) => value !== undefined);
  return `${present.map(([name, value]) => `{${name}}: ${value?.replace(/\s+/gu, ' ')}\r\n`).join('')}\r\n`;
}
