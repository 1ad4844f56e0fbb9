/** What the form 高级检索 holds → the query that says it. Pure. */
import { type Field, fields, meantBy, rowOf } from './fields.ts';
import { isSpecial } from './parse-query.ts';
import { termOf } from './query.ts';

/** Each as typed; empty where it was left so. */
export interface Composed {
  /** Words that must all be there, of which one must be there, and of which none may be: with spaces between. */
  all: string;
  any: string;
  none: string;
  /** A piece of text with spaces, or with signs that would be operators. */
  phrase: string;
  title: string;
  /** Two pieces that stand near each other, and how: `近10`, `同句`, `同段`. */
  first: string;
  link: string;
  second: string;
  limits: Readonly<Partial<Record<Field, string>>>;
}

export function composed({ all, any, none, phrase, title, first, link, second, limits }: Composed): string {
  const near = isText(first) && isText(second) ? [`${quoted(first)} ${link} ${quoted(second)}`] : [];
  return [
    ...wordsOf(all),
    ...(isText(phrase) ? [`"${unquoted(phrase)}"`] : []),
    ...near,
    wordsOf(any).join(' 或 '),
    ...(isText(title) ? [`标题:${quoted(title)}`] : []),
    ...fields.flatMap((field) => limitOf(field, limits[field] ?? '')),
    ...wordsOf(none).map((word) => `-${/^\p{N}/u.test(word) ? quoted(word, true) : word}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Several values with commas between them, as one types them after the name of the field. */
function limitOf(field: Field, typed: string): string[] {
  const values = typed.split(/[,，]/u).flatMap((one) => (one.trim() === '' ? [] : [unquoted(one)]));
  if (values.length === 0) return [];
  return [`${rowOf(field).typed[0]}:${values.map((value) => (/\s/u.test(value) ? `"${value}"` : value)).join(',')}`];
}

/** Values that make no sense in their fields: the form says so before it is sent. */
export const senseless = (limits: Composed['limits']): Field[] =>
  fields.filter((field) =>
    (limits[field] ?? '').split(/[,，]/u).some((one) => one.trim() !== '' && meantBy(field, one) === undefined),
  );

const wordsOf = (typed: string): string[] =>
  typed.split(/\s+/u).flatMap((word) => (isText(word) ? [quoted(word)] : []));

/** Something in it can be looked for. */
const isText = (typed: string): boolean => termOf(unquoted(typed)) !== undefined;

const unquoted = (text: string): string => text.trim().replaceAll('"', '');

const quoted = (text: string, always = false): string =>
  always || isSpecial(unquoted(text)) ? `"${unquoted(text)}"` : unquoted(text);
