/** The pages of names, and what a page shows of the places where its name stands. */
import type { Card } from '../archive/archive.ts';
import type { Name, Place } from './register.ts';

/** A name that stands in every issue of fifty years is found by the search; its page shows the newest. */
const MOST_ARTICLES = 100;
const MOST_PLACES = 6;
const MOST_MASTHEADS = 24;

export interface Shown {
  /** Newest issue first. */
  articles: { card: Card; places: Place[]; more: number }[];
  mastheads: Place[];
  /** Articles that are not shown. */
  left: number;
}

/** A type, not an interface: Astro asks for an index signature. */
export type NameProps = {
  name: Name;
  path: string;
};

/** A page for each name that has one. */
export function namePaths(names: Iterable<Name>) {
  return [...names].flatMap((name) =>
    name.path === undefined
      ? []
      : [{ params: { kind: name.kind, slug: name.slug }, props: { name, path: name.path } satisfies NameProps }],
  );
}

/** Decisions stand in a table of their own. */
export function shownOf({ places }: Name): Shown {
  const told = places.filter(({ as }) => as !== 'appointment');
  const inArticles = told.flatMap((place) => (place.card ? [{ card: place.card, place }] : []));
  const byArticle = Map.groupBy(inArticles, ({ card }) => card);
  const articles = [...byArticle].map(([card, all]) => ({
    card,
    places: all.slice(0, MOST_PLACES).map(({ place }) => place),
    more: Math.max(0, all.length - MOST_PLACES),
  }));
  return {
    articles: articles.slice(0, MOST_ARTICLES),
    mastheads: told.filter(({ card }) => card === undefined).slice(0, MOST_MASTHEADS),
    left: Math.max(0, articles.length - MOST_ARTICLES),
  };
}
