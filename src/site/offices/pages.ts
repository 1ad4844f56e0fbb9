/** The pages of 任职沿革: the list of units by region, a page for each unit, and spans of years where a unit has many tenures. */
import type { Office } from '../../offices/index.ts';
import { slugsFor } from '../archive/slug.ts';
import { listPagesOf } from '../lists/list-pages.ts';
import type { Bench, Held, Offices, Printed } from './read.ts';

/** Tenures on one page: some 400 bytes and 45 px each. */
const MOST_TENURES = 220;
/** Years that a page takes together where a unit has more: the longest that fits. */
const SPANS = [10, 5, 2, 1] as const;
/** Units on one page. */
const MOST_UNITS = 600;

/** Years, both included. */
export interface Span {
  from: number;
  to: number;
  path: string;
}

/** A type, not an interface: Astro asks for an index signature. */
export type UnitProps = {
  bench: Bench;
  offices: Office<Printed>[];
  /** Empty while one page holds all. */
  spans: Span[];
  current?: Span;
  path: string;
};

export interface Region {
  /** Empty where the names of its units say none. */
  name: string;
  /** Its page; absent while one page holds all units. */
  path?: string;
  units: Bench[];
}

/** A type, not an interface: Astro asks for an index signature. */
export type OfficesProps = {
  /** All, with how many units each has. */
  regions: Region[];
  /** What the page shows. */
  shown: Region[];
  current?: Region;
  path: string;
  tenures: number;
  units: number;
};

/** Pages for each unit that has more than one tenure: `/offices/<unit>/`, which shows its newest years, and those of single spans. */
export const unitPages = ({ units }: Offices): UnitProps[] =>
  units.flatMap((bench) => {
    const { path } = bench;
    if (path === undefined) return [];
    const spans = spansOf(bench.tenures, path);
    return [pageOf(bench, spans, spans.at(-1), path), ...spans.map((span) => pageOf(bench, spans, span, span.path))];
  });

function pageOf(bench: Bench, spans: Span[], current: Span | undefined, path: string): UnitProps {
  const { offices } = bench.unit;
  if (!current) return { bench, offices, spans, path };
  const shown = offices.map((office) => ({ ...office, tenures: office.tenures.filter((held) => isIn(held, current)) }));
  return { bench, offices: shown.filter(({ tenures }) => tenures.length > 0), spans, current, path };
}

/** Oldest first. */
function spansOf(tenures: readonly Held[], path: string): Span[] {
  if (tenures.length <= MOST_TENURES) return [];
  const [first, last] = [Math.min(...tenures.map(firstYear)), Math.max(...tenures.map(lastYear))];
  const cut = (length: number): Span[] =>
    Array.from({ length: Math.ceil((last - first + 1) / length) }, (_, at) => {
      const [from, to] = [first + at * length, first + (at + 1) * length - 1];
      return { from, to, path: `${path}${from === to ? from : `${from}-${to}`}/` };
    });
  const fitting = SPANS.map(cut).find((spans) =>
    spans.every((span) => tenures.filter((held) => isIn(held, span)).length <= MOST_TENURES),
  );
  return fitting ?? cut(1);
}

const yearOf = (side: Held['from']): number | undefined => side?.notice.issue.data.year;
const firstYear = ({ from, until }: Held): number => yearOf(from) ?? yearOf(until) ?? 0;
const lastYear = ({ from, until }: Held): number => yearOf(until) ?? yearOf(from) ?? 0;
const isIn = (held: Held, { from, to }: Span): boolean => firstYear(held) <= to && lastYear(held) >= from;

export function officesPage(offices: Offices): OfficesProps {
  const regions = regionsOf(offices);
  const shown = regions.some(({ path }) => path !== undefined) ? [] : regions;
  return { ...sharedBy(offices, regions), shown, path: '/offices/' };
}

/** The pages of single regions, where one page does not hold all units. */
export const regionPages = (offices: Offices): (OfficesProps & { current: Region })[] => {
  const regions = regionsOf(offices);
  return regions.flatMap((current) =>
    current.path === undefined
      ? []
      : [{ ...sharedBy(offices, regions), shown: [current], current, path: current.path }],
  );
};

/** Units as the pages list them, and behind them those offices of which no unit is known. */
export const inOrder = (offices: Offices): Bench[] => [
  ...regionsOf(offices).flatMap(({ units }) => units),
  ...offices.units.filter(({ unit }) => unit.key === ''),
];

const sharedBy = ({ tenures, units }: Offices, regions: Region[]) => ({
  regions,
  tenures: tenures.length,
  units: units.filter(({ unit }) => unit.key !== '').length,
});

/** Townships stand with their county. */
const LOWER = /(?:[镇乡]|街道)$/u;

function regionsOf({ units, home, regions: known }: Offices): Region[] {
  const named = units.filter(({ unit }) => unit.key !== '');
  const byRegion = Map.groupBy(named, ({ unit }) => nameOf(unit.place, home));
  /** The region of the periodical, its counties, others, and what says no region. */
  const order = [home.join(''), ...known];
  const at = (name: string): number => {
    if (name === '') return order.length + 1;
    return order.includes(name) ? order.indexOf(name) : order.length;
  };
  const names = [...byRegion.keys()].sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1));
  const isLong = named.length > MOST_UNITS;
  const slugs = slugsFor(names.filter(Boolean), []);
  return names.flatMap((name) => {
    const ofRegion = byRegion.get(name) ?? [];
    const slug = slugs.get(name) ?? 'other';
    return listPagesOf(ofRegion, '', MOST_UNITS).map(({ items: units }, at): Region => {
      const path = `/offices/in/${at === 0 ? slug : `${slug}-${at + 1}`}/`;
      return { name: at === 0 ? name : `${name}（${at + 1}）`, units, ...(isLong ? { path } : {}) };
    });
  });
}

/** 望江市青溪区 is 青溪区 in the periodical of 望江市. */
function nameOf(place: readonly string[], home: readonly string[]): string {
  const upper = place.filter((segment) => !LOWER.test(segment));
  const isInHome = upper.length > home.length && home.every((segment, at) => upper[at] === segment);
  return (isInHome ? upper.slice(home.length) : upper.length > 0 ? upper : place).join('');
}
