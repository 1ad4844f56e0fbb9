/** Fields typed in the query (`作者:市委编办`, `年:2021`) → the articles that pass. Pure. */
import { type CatalogueIndex, holders } from '../index/catalogue.ts';
import { unitsOf } from '../index/tokens.ts';
import type { Field, Limit } from './query.ts';

/** Of each article: 1 where it has, for every limit, a value that agrees with it. */
export function withinLimits(limits: readonly Limit[], { columns, ids }: CatalogueIndex): Uint8Array {
  const passing = new Uint8Array(ids.length).fill(1);
  for (const { field, text } of limits) {
    const held = holders(columns[field], (name) => agrees(field, name, text));
    for (let article = 0; article < held.length; article += 1) if (!held[article]) passing[article] = 0;
  }
  return passing;
}

/** A value contains the text, in the sense of the search. An issue is named `1998-03`, `1998-3`, `3` or `第3期`. */
function agrees(field: Field, value: string, text: string): boolean {
  if (field !== 'issue') return folded(value).includes(folded(text));
  const [year, number] = value.split('-').map(Number);
  const given = text.match(/\d+/gu)?.map(Number) ?? [];
  return given.length > 1 ? given[0] === year && given[1] === number : given[0] === number;
}

const folded = (text: string): string =>
  unitsOf(text)
    .map(({ unit }) => unit)
    .join('');
