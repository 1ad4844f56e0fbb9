/** The lists of names: one page while they are few; by first letter when they are many. Those that stand in most articles come first, on a list of their own. */
import type { Card } from '../archive/archive.ts';
import { isListed, type Kind, type Name, type Place } from './register.ts';

/** More names than a reader looks through on one page: some 9,000 px of units at the desk. */
const MOST_ON_A_PAGE = 500;
/** Names in order of frequency on the first page, where the others stand under their letters, and where they follow. */
const FIRST = 120;
const FIRST_OF_FEW = 24;
/** So few are looked over without a list of the most frequent, which is none with fewer than a handful. */
const FEW = 60;
const HANDFUL = 6;

export interface Letter {
  letter: string;
  path: string;
  names: Name[];
}

/** A type, not an interface: Astro asks for an index signature. */
export type IndexProps = {
  kind: Kind;
  /** Names that are listed in all: every other page that counts them says the same. */
  total: number;
  /** How many of them have pages of their own. */
  paged: number;
  /** The most frequent, in that order; empty on the page of a letter, and while the list is short. */
  foremost: Name[];
  /** What this page shows. */
  letters: Letter[];
  /** Letters with pages of their own; empty while one page holds all names. */
  pages: Letter[];
  /** The letter of this page, where it shows a single one. */
  current?: Letter;
};

/** The list itself, and a page for each letter where the list would be too long. */
export function indexPaths(kind: Kind, names: Iterable<Name>) {
  const listed = listedOf(names);
  if (listed.length === 0) return [];
  const isLong = listed.length > MOST_ON_A_PAGE;
  const paged = listed.filter(({ path }) => path !== undefined);
  const pages = isLong ? lettersOf(kind, paged) : [];
  const shared = { kind, total: listed.length, paged: paged.length, pages };
  const foremost = listed.length > FEW ? foremostOf(listed, isLong ? FIRST : FIRST_OF_FEW) : [];
  const first: IndexProps = { ...shared, foremost, letters: isLong ? [] : lettersOf(kind, listed) };
  return [
    { params: { kind, letter: undefined }, props: first },
    ...pages.map((current) => ({
      params: { kind, letter: `letters/${current.path.split('/').at(-2)}` },
      props: { ...shared, foremost: [], letters: [current], current } satisfies IndexProps,
    })),
  ];
}

/** What the list of a kind names, in order of their slugs. */
export const listedOf = (names: Iterable<Name>): Name[] => [...names].filter(isListed);

/** How often a name is counted in lists and on its page: articles in which a person or a unit stands, places of a term. A masthead is no article. */
export const countOf = ({ kind, places }: Name): number => (kind === 'terms' ? placesIn(places) : articlesIn(places));

export const placesIn = (places: readonly Place[]): number => places.reduce((sum, { count }) => sum + count, 0);
export const articlesIn = (places: readonly Place[]): number => cardsIn(places).size;
export const cardsIn = (places: readonly Place[]): Set<Card> => new Set(places.flatMap(({ card }) => card ?? []));

function foremostOf(names: readonly Name[], most: number): Name[] {
  const repeated = names.filter(({ path }) => path !== undefined);
  return repeated.length < HANDFUL ? [] : repeated.sort((a, b) => countOf(b) - countOf(a)).slice(0, most);
}

function lettersOf(kind: Kind, names: readonly Name[]): Letter[] {
  const byLetter = Map.groupBy(names, ({ slug }) => (/^[a-z]/u.test(slug) ? (slug[0] ?? '') : '0'));
  return [...byLetter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, names]) => ({
      letter: letter === '0' ? '0–9' : letter.toUpperCase(),
      path: `/${kind}/letters/${letter}/`,
      names,
    }));
}
