/** `#1 且 #2`: searches of before, by their numbers in the list, put together. Pure. */
import { fields } from '../ask/query/fields.ts';
import { parseQuery } from '../ask/query/parse-query.ts';
import { type Condition, inTitleOnly, queryOf } from '../ask/query/query.ts';
import { stateOf } from '../ask/query/state.ts';
import { writeQuery } from '../ask/query/write-query.ts';

const NUMBER = /(^|\s)[#＃](\d{1,2})(?!\S)/gu;

/** Something in it is the number of a search. */
export const isCombined = (typed: string): boolean => typed.search(NUMBER) >= 0;

/** `addresses`: of the searches, the newest first, which is #1. A number without a search stays as it is. */
export function combined(typed: string, addresses: readonly string[]): string {
  if (!isCombined(typed)) return typed;
  const put = typed.replace(NUMBER, (number, before, digits) => {
    const address = addresses[Number(digits) - 1];
    return address === undefined ? number : `${before}( ${askedAt(address)} )`;
  });
  return writeQuery(parseQuery(put));
}

/** All that an address asks, as one query: what was chosen from lists is typed. */
function askedAt(address: string): string {
  const { query, within, filter } = stateOf(address);
  const parsed = parseQuery(query);
  const { condition } = within === 'title' ? inTitleOnly(parsed) : parsed;
  const limits = fields.flatMap((field): Condition[] =>
    filter[field].length === 0
      ? []
      : [{ kind: 'limit', limit: { field, values: filter[field].map((value) => `=${value}`) } }],
  );
  return writeQuery(queryOf({ kind: 'all', parts: [condition, ...limits] }));
}
