/** RIS, as EndNote, NoteExpress and Zotero read it: a tag, two spaces, a dash, a space, the value; lines end with CR LF. */
import type { Reference } from './reference.ts';

export function ris(reference: Reference): string {
  const { authors, title, subtitle, journal, year, number, published, page, url, key } = reference;
  const fields: [string, string | undefined][] = [
    ['TY', 'JOUR'],
    ['ID', key],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['TI', subtitle === undefined ? title : `${title}: ${subtitle}`],
    ['JO', journal],
    ['PY', String(year)],
    ['DA', published?.replaceAll('-', '/')],
    ['IS', String(number)],
    ['SP', page?.toString()],
    ['UR', url],
    ['LA', 'zh-CN'],
    ['ER', ''],
  ];
  const present = fields.filter(([, value]) => value !== undefined);
  return present.map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/gu, ' ')}\r\n`).join('');
}
