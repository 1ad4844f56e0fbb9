/** A query as one would type it: `parseQuery` reads it back. Pure. */
import type { Field, Query, Term } from './query.ts';

const names = { section: '栏目', year: '年', issue: '期', region: '地区', author: '作者' } as const satisfies Record<
  Field,
  string
>;

export function writeQuery({ terms, without, limits }: Query): string {
  return [
    ...terms.map(writeTerm),
    ...without.map((term) => `-${writeTerm(term)}`),
    ...limits.map(({ field, text }) => `${names[field]}:${/\s/u.test(text) ? `"${text}"` : text}`),
  ].join(' ');
}

export function writeTerm({ text, inTitle }: Term): string {
  return `${inTitle ? '标题:' : ''}${/\s/u.test(text) ? `"${text}"` : text}`;
}
