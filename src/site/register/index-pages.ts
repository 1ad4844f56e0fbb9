/** The lists of names: one page while they are few; by first letter when they are many. */
import { isListed, type Kind, type Name } from './register.ts';

/** More names than a reader looks through on one page. */
const MOST_ON_A_PAGE = 800;
/** Names on the first page where the others stand under their letters. */
const FIRST = 120;

export interface Letter {
  letter: string;
  path: string;
  names: Name[];
}

/** A type, not an interface: Astro asks for an index signature. */
export type IndexProps = {
  kind: Kind;
  /** Names that are listed in all. */
  total: number;
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
  const pages = isLong ? lettersOf(kind, listed) : [];
  const shared = { kind, total: listed.length, pages };
  const first: IndexProps = { ...shared, letters: lettersOf(kind, isLong ? foremost(listed) : listed) };
  return [
    { params: { letter: undefined }, props: first },
    ...pages.map((current) => ({
      params: { letter: `letters/${current.path.split('/').at(-2)}` },
      props: { ...shared, letters: [current], current } satisfies IndexProps,
    })),
  ];
}

/** All names, while they are few; else those that have a page. */
function listedOf(names: Iterable<Name>): Name[] {
  const all = [...names].filter(isListed);
  return all.length <= MOST_ON_A_PAGE ? all : all.filter(({ path }) => path !== undefined);
}

function foremost(names: readonly Name[]): Name[] {
  const kept = new Set(names.toSorted((a, b) => b.articles - a.articles).slice(0, FIRST));
  return names.filter((name) => kept.has(name));
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
