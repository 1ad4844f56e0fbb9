/** The pages of sections and regions: those of each year, and one that shows the newest articles. */
import type { Archive, Card, Shelf } from '../archive/archive.ts';
import { type ListPage, listPagesOf } from './list-pages.ts';

export interface ShelfYear {
  year: number;
  /** Of its first page. */
  path: string;
  articles: number;
}

/** A type, not an interface: Astro asks for an index signature. */
export type ShelfProps = {
  shelf: Shelf;
  /** Newest first. */
  years: ShelfYear[];
  year: number;
  /** Addresses of the pages of that year. */
  addresses: string[];
  /** What this page shows. */
  current: ListPage<Card>;
  path: string;
};

/**
 * The page at each shelf's own address, and those of single years; they exist from the first year on, so that no address changes when the second comes.
 * `year`: `2021`, `2021/2`, absent at the shelf's own address.
 */
export function shelfPaths(archive: Archive, kind: 'sections' | 'regions') {
  return [...archive[kind].values()].flatMap((shelf) => {
    const pages = pagesOf(archive, shelf);
    const newest = pages.slice(0, 1).map((page) => ({ ...page, path: shelf.path }));
    return [...newest, ...pages].map((props) => ({
      params: { slug: shelf.slug, year: props.path.slice(shelf.path.length, -1) || undefined },
      props,
    }));
  });
}

function pagesOf({ issueOf }: Archive, shelf: Shelf): ShelfProps[] {
  const byYear = Map.groupBy(shelf.cards, (card) => issueOf.get(card.data.issue)?.data.year ?? 0);
  const newestFirst = [...byYear].sort(([a], [b]) => b - a);
  const years = newestFirst.map(([year, cards]) => ({
    year,
    path: `${shelf.path}${year}/`,
    articles: cards.length,
  }));
  return newestFirst.flatMap(([year, cards]) => {
    const pages = listPagesOf(cards, `${shelf.path}${year}/`);
    const addresses = pages.map(({ path }) => path);
    return pages.map((current) => ({ shelf, years, year, addresses, current, path: current.path }));
  });
}
