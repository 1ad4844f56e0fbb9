/** What the index of words calls things: the same where it is built, in the browser, and for whoever merges it into another search. */
import type { Field } from '../ask/fields.ts';

/** Pagefind's names of the fields by which articles can be told apart: its `filters`. */
export const filterNames = {
  section: '栏目',
  year: '年',
  issue: '期',
  region: '地区',
  author: '作者',
} as const satisfies Record<Field, string>;

/** Beside `pagefind.js`: the folders that are to be merged with the bundle there, newest first. */
export const SHARDS = 'shards.json';

export interface ShardList {
  /** `["2019-2020", "2018"]`. */
  shards: string[];
}
