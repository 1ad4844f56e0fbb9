/** The archive in figures: articles and characters by section, region, year and issue. One pass over the articles. */

import { issueName } from '../../text/issue-name.ts';
import type { Archive, Card, Shelf } from '../archive/archive.ts';
import { sectionOf } from '../archive/archive.ts';

export interface Amount {
  articles: number;
  characters: number;
}

export interface NamedAmount extends Amount {
  name: string;
  path?: string | undefined;
}

/** Rows × spans of years; a cell holds the number of articles. */
export interface Matrix {
  /** `2021`, `1984–1988`. */
  spans: string[];
  rows: { name: string; path?: string | undefined; cells: number[] }[];
  most: number;
}

/** More columns than a screen holds side by side; beyond it years are taken together. */
const MOST_SPANS = 16;
/** Names with rows of their own; an archive of others may have hundreds of sections. */
const MOST_ROWS = 24;

const isArticle = ({ data }: Card): boolean => data.kind === 'article';

export function amountOf(cards: readonly Card[]): Amount {
  const articles = cards.filter(isArticle);
  return { articles: articles.length, characters: articles.reduce((sum, { characters }) => sum + characters, 0) };
}

/** In the order of the archive's sections; `cards`: those to count. */
export const bySection = ({ sections }: Archive, cards: readonly Card[]): NamedAmount[] =>
  amounts(sections, Map.groupBy(cards, sectionOf));

/** In the order of the archive's regions; articles without one are left out. */
export const byRegion = ({ regions }: Archive, cards: readonly Card[]): NamedAmount[] =>
  amounts(
    regions,
    Map.groupBy(cards, ({ data }) => data.region),
  );

function amounts(
  shelves: ReadonlyMap<string, Shelf>,
  groups: ReadonlyMap<string | undefined, readonly Card[]>,
): NamedAmount[] {
  const named = [...shelves.values()].flatMap(({ name, path }) => {
    const amount = amountOf(groups.get(name) ?? []);
    return amount.articles > 0 ? [{ name, path, ...amount }] : [];
  });
  return withOthers(named);
}

/** The largest, in their order, and one row for all others. */
function withOthers(named: NamedAmount[]): NamedAmount[] {
  if (named.length <= MOST_ROWS) return named;
  const kept = new Set(named.toSorted((a, b) => b.articles - a.articles).slice(0, MOST_ROWS - 1));
  const rest = named.filter((one) => !kept.has(one));
  const sum = (of: (one: NamedAmount) => number): number => rest.reduce((total, one) => total + of(one), 0);
  const others = {
    name: `其他${rest.length}个`,
    articles: sum((one) => one.articles),
    characters: sum((one) => one.characters),
  };
  return [...named.filter((one) => kept.has(one)), others];
}

/** `shelves`: sections or regions of the archive. */
export function byYear(archive: Archive, kind: 'sections' | 'regions'): Matrix {
  const spans = spansOf(archive.years.map(({ year }) => year).toReversed());
  const spanOf = new Map(spans.flatMap(({ years }, at) => years.map((year) => [year, at] as const)));
  const rows = [...archive[kind].values()].map(({ name, path, cards }) => {
    const cells = spans.map(() => 0);
    for (const { data } of cards) {
      const at = spanOf.get(archive.issueOf.get(data.issue)?.data.year ?? 0);
      if (at !== undefined) cells[at] = (cells[at] ?? 0) + 1;
    }
    return { name, path, cells };
  });
  const shown = rows.length <= MOST_ROWS ? rows : foremost(rows);
  return {
    spans: spans.map(({ name }) => name),
    rows: shown,
    most: Math.max(1, ...shown.flatMap(({ cells }) => cells)),
  };
}

function foremost(rows: Matrix['rows']): Matrix['rows'] {
  const total = ({ cells }: Matrix['rows'][number]): number => cells.reduce((sum, count) => sum + count, 0);
  const kept = new Set(rows.toSorted((a, b) => total(b) - total(a)).slice(0, MOST_ROWS));
  return rows.filter((row) => kept.has(row));
}

/** Years one by one while there are few; else five, ten … together, so that the columns stay few. `years`: ascending. */
export function spansOf(years: readonly number[]): { name: string; years: number[] }[] {
  const width = [1, 2, 5, 10, 20, 50].find((size) => groups(years, size).length <= MOST_SPANS) ?? 100;
  return groups(years, width).map((together) => {
    const [first = 0, last = first] = [together[0], together.at(-1)];
    return { name: first === last ? `${first}` : `${first}–${String(last).slice(-2)}`, years: together };
  });
}

const groups = (years: readonly number[], width: number): number[][] => [
  ...Map.groupBy(years, (year) => Math.floor(year / width)).values(),
];

/** What stands side by side as bars: an issue, or a year of them. */
export interface RunAmount extends NamedAmount {
  year: number;
}

/** More issues than a row of bars and its table should hold: their years stand there instead, each of which shows its issues on its page. */
const MOST_ISSUES = 60;

/** Oldest first. */
export function runsOf({ issues, years }: Archive): { of: '期' | '年'; amounts: RunAmount[] } {
  const runs: RunAmount[] =
    issues.length <= MOST_ISSUES
      ? issues.map(({ data, path, cards }) => ({ name: issueName(data), path, year: data.year, ...amountOf(cards) }))
      : years.map(({ year, issues }) => ({
          name: `${year}年`,
          path: `/years/${year}/`,
          year,
          ...amountOf(issues.flatMap(({ cards }) => cards)),
        }));
  return { of: issues.length <= MOST_ISSUES ? '期' : '年', amounts: runs.toReversed() };
}
