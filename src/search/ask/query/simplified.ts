/** Terms in traditional characters find the simplified ones too. Pure but for the table that is loaded for it. */
import type { ScriptTable } from '../../near/script.ts';
import { lruCache } from '../lru-cache.ts';
import { type Query, withTerms } from './query.ts';

/**
 * A character is looked for in its simplified form as well where GB 2312, which holds what simplified print uses, lacks it: 黨 but not 乾, which 乾隆
 * is printed with. `table`: asked for only if there is such a character.
 */
export async function simplified(query: Query, table: () => Promise<ScriptTable>): Promise<Query> {
  if (![...query.terms, ...query.without].some(({ units }) => units.some(isHan))) return query;
  const inPrint = await printed('gb2312');
  const isOdd = (unit: string): boolean => isHan(unit) && !inPrint.includes(unit);
  if (![...query.terms, ...query.without].some(({ units }) => units.some(isOdd))) return query;
  const { traditional, simplified } = await table();
  const pairs = new Map(Array.from(traditional, (old, at) => [old, Array.from(simplified)[at] ?? old]));
  return withTerms(query, (term) => {
    const simple = term.units.map((unit) => (isOdd(unit) ? (pairs.get(unit) ?? unit) : unit));
    return simple.some((unit, at) => unit !== term.units[at]) ? { ...term, simple } : term;
  });
}

const isHan = (unit: string): boolean => /^\p{Script=Han}$/u.test(unit);

/** Rows and cells of GB 2312 that hold Chinese characters: the bytes from B0A1 to F7FE. */
const [FIRST_ROW, LAST_ROW, FIRST_CELL, LAST_CELL] = [0xb0, 0xf7, 0xa1, 0xfe];

/** All of them. Decoding takes some milliseconds. */
const printed = lruCache(1, async (encoding: string) => {
  const [rows, cells] = [LAST_ROW - FIRST_ROW + 1, LAST_CELL - FIRST_CELL + 1];
  const bytes = Uint8Array.from({ length: rows * cells * 2 }, (_, at) => {
    const place = at >> 1;
    return at % 2 === 0 ? FIRST_ROW + Math.floor(place / cells) : FIRST_CELL + (place % cells);
  });
  return new TextDecoder(encoding).decode(bytes);
});
