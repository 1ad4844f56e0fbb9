/** RIS, as EndNote, NoteExpress and Zotero read it: a tag, two spaces, a dash, a space, the value; lines end with CR LF. */
import { noteOf, type Reference, wholeTitle } from './reference.ts';

/** The serial stands in T2: Zotero takes JO for its abbreviation. */
export function ris(reference: Reference): string {
  const { authors, journal, year, number, published, page, url, key } = reference;
  const fields: [string, string | undefined][] = [
    ['TY', 'JOUR'],
    ['ID', key],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['TI', wholeTitle(reference)],
    ['T2', journal],
    ['PY', String(year)],
    ['DA', published?.replaceAll('-', '/')],
    ['IS', String(number)],
    ['SP', page?.toString()],
    ['N1', noteOf(reference)],
    ['UR', url],
    ['LA', 'zh-CN'],
    ['ER', ''],
  ];
  const present = fields.filter(([, value]) => value !== undefined);
  return present.map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/gu, ' ')}\r\n`).join('');
}
