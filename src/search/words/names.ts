/** What the index of words calls things: the same where it is built, in the browser, and for whoever merges it into another search. */
import { type Field, rowOf } from '../ask/query/fields.ts';

/** Pagefind's name of a field by which articles can be told apart, its `filter`: as the field is typed, 栏目, 年, 期, 地区, 作者. */
export const filterName = (field: Field): string => rowOf(field).typed[0];

/** Beside `pagefind.js`: the folders that are to be merged with the bundle there, newest first. */
export const SHARDS = 'shards.json';

export interface ShardList {
  /** `["2019-2020", "2018"]`. */
  shards: string[];
}
