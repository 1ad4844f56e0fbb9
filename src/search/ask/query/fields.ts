/**
 * What articles can be told apart by: one row a field. The columns of the catalogue, the lists of values, typed fields, the address, the names on the
 * page and the export follow these rows. Pure; runs in Node, where the index is written, and in the browser.
 */
import type { Article } from '../../../schema.ts';
import { issueName } from '../../../text/issue-name.ts';
import { unitsOf } from '../../index/tokens.ts';
import { issuesIn, type Test, yearsIn } from './ranges.ts';

export interface FieldRow {
  /** Over the list of its values. */
  label: string;
  /** How it is typed before a colon. The first is the one that is written. */
  typed: readonly [string, ...string[]];
  /** The values of an article, one or several, as the index stores them; empty and absent ones are none. */
  valuesOf?: (article: Partial<Article>) => readonly (string | undefined)[];
  /** In place of `valuesOf` where the id of the issue, `1998-03`, says the value. */
  ofIssue?: (id: string) => string;
  /** Order of the values: the most frequent first, or the latest. */
  order: 'most' | 'latest';
  /** An article may have several values, so that their counts do not add up. */
  several?: true;
  /** How a value is shown, where otherwise than it is stored. */
  nameOf?: (value: string) => string;
  /** How it is filled in, where that needs an example. */
  hint?: string;
  /** Said of a value that makes no sense. */
  example?: string;
  /** Which values were meant by what was typed; undefined where it says none. Absent: those that contain it. */
  meant?: (typed: string) => Test | undefined;
}

/** In the order of the address and of the page. */
export const fieldRows = {
  section: { label: '栏目', typed: ['栏目'], valuesOf: ({ section }) => [section], order: 'most' },
  year: {
    label: '年份',
    typed: ['年', '年份'],
    ofIssue: (id) => id.slice(0, 4),
    order: 'latest',
    nameOf: (year) => `${year}年`,
    hint: '2021、2015-2021',
    example: '年份写作 年:2021、年:2015-2021、年:2015,2018。',
    meant: yearsIn,
  },
  issue: {
    label: '刊期',
    typed: ['期', '刊期'],
    ofIssue: (id) => id,
    order: 'latest',
    nameOf: issueOf,
    hint: '1998-03、3',
    example: '刊期写作 期:1998-03 或 期:3。',
    meant: issuesIn,
  },
  region: { label: '地区', typed: ['地区'], valuesOf: ({ region }) => [region], order: 'most' },
  author: {
    label: '作者、单位',
    typed: ['作者', '单位', '署名'],
    valuesOf: ({ authors = [] }) => authors,
    order: 'most',
    several: true,
  },
} as const satisfies Record<string, FieldRow>;

export type Field = keyof typeof fieldRows;
export const fields = Object.keys(fieldRows) as Field[];
export const rowOf = (field: Field): FieldRow => fieldRows[field];

/** Those whose values the index stores. */
export const storedFields = fields.filter((field) => rowOf(field).valuesOf !== undefined);

/** Something for each field. */
export const eachField = <Value>(of: (field: Field) => Value): Record<Field, Value> =>
  Object.fromEntries(fields.map((field) => [field, of(field)])) as Record<Field, Value>;

/** What an article has in a field, each once. */
export const valuesIn = (field: Field, article: Partial<Article>): string[] =>
  [
    ...new Set(
      rowOf(field)
        .valuesOf?.(article)
        .filter((value) => value !== undefined && value !== ''),
    ),
  ] as string[];

export const valueName = (field: Field, value: string): string => rowOf(field).nameOf?.(value) ?? value;

/** Which values agree with what was typed, `=` before it for the whole value; undefined where it makes no sense in this field. */
export function meantBy(field: Field, typed: string): Test | undefined {
  const [, whole] = /^[=＝](.+)$/su.exec(typed.trim()) ?? [];
  if (whole !== undefined) return (value) => value === whole;
  const { meant } = rowOf(field);
  if (meant) return meant(typed.normalize('NFKC').trim());
  const wanted = folded(typed);
  return wanted === '' ? undefined : (value) => folded(value).includes(wanted);
}

/** Case, width, spaces and punctuation do not count. */
const folded = (text: string): string =>
  unitsOf(text)
    .map(({ unit }) => unit)
    .join('');

/** `1998-03` and `1998-03/05` → 1998年第3期. */
export function issueOf(id: string): string {
  const [year, number] = (id.split('/')[0] ?? '').split('-').map(Number);
  return issueName({ year: year ?? 0, number: number ?? 0 });
}

/** Where an article was printed: `1998年第3期第5页`, as far as its page is known. */
export const printedAt = (id: string, page: string | number | undefined): string =>
  `${issueOf(id)}${page === undefined ? '' : `第${page}页`}`;
