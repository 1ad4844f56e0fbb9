/** Lists that would grow with the archive, in pages. */

/** Entries of one page: some 60 kB of them. */
export const MOST_ON_A_PAGE = 200;

/** A page of a longer list. */
export interface ListPage<Item> {
  /** Address; the first page has that of the list. */
  path: string;
  items: Item[];
}

/** `path`: of the list. One page at least. */
export function listPagesOf<Item>(items: readonly Item[], path: string, most = MOST_ON_A_PAGE): ListPage<Item>[] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / most)) }, (_, at) => ({
    path: at === 0 ? path : `${path}${at + 1}/`,
    items: items.slice(at * most, (at + 1) * most),
  }));
}
