/** The pages of sections and regions: one for each year, and one that shows the newest. */
import type { Archive, Card, Shelf } from './archive.ts';

export interface ShelfYear {
  year: number;
  cards: Card[];
}

/** A type, not an interface: Astro asks for an index signature. */
export type ShelfProps = {
  shelf: Shelf;
  /** Newest first. */
  years: ShelfYear[];
  current: ShelfYear;
};

/** The page at the shelf's own address. */
export function shelfPaths(archive: Archive, shelves: Iterable<Shelf>) {
  return [...shelves].flatMap((shelf) => {
    const years = yearsOf(archive, shelf);
    return years.slice(0, 1).map((current) => ({ params: { slug: shelf.slug }, props: { shelf, years, current } }));
  });
}

/** The pages of single years; they exist from the first year on, so that no address changes when the second comes. */
export function shelfYearPaths(archive: Archive, shelves: Iterable<Shelf>) {
  return [...shelves].flatMap((shelf) => {
    const years = yearsOf(archive, shelf);
    return years.map((current) => ({
      params: { slug: shelf.slug, year: String(current.year) },
      props: { shelf, years, current },
    }));
  });
}

function yearsOf({ issueOf }: Archive, shelf: Shelf): ShelfYear[] {
  const years = Map.groupBy(shelf.cards, (card) => issueOf.get(card.data.issue)?.data.year ?? 0);
  return [...years].map(([year, cards]) => ({ year, cards })).sort((a, b) => b.year - a.year);
}
