/** The pages of the register of appointments: one with all while they are few, else the newest year; and one for each year. */
import { GROUPS, groupsOf } from './parts.ts';
import type { Decision } from './register.ts';

/** More decisions than one page should hold. */
const MOST_ON_A_PAGE = 300;

export interface DecisionYear {
  year: number;
  decisions: Decision[];
}

/** How many decisions belong to a group or a region. */
export interface Count {
  name: string;
  count: number;
}

/** A type, not an interface: Astro asks for an index signature. */
export type AppointmentProps = {
  /** Newest first. */
  years: DecisionYear[];
  shown: Decision[];
  /** The year that the page shows; absent where it shows all. */
  year?: number;
  path: string;
  /** Decisions of all years, and how many of them each group and region has; those without any are left out. */
  total: number;
  kinds: Count[];
  regions: Count[];
};

/** Nothing where no decision was printed. `regions`: full names. */
export function appointmentPaths(decisions: Decision[], regions: readonly string[]) {
  const byYear = Map.groupBy(decisions, ({ issue }) => issue.data.year);
  const years = [...byYear].map(([year, ofYear]) => ({ year, decisions: ofYear }));
  const [newest] = years;
  if (!newest) return [];
  const path = '/appointments/';
  const shared = {
    years,
    total: decisions.length,
    kinds: countsOf(decisions, GROUPS, groupsOf),
    regions: countsOf(decisions, regions, ({ gained = '', lost = '' }) =>
      regions.filter((name) => `${gained} ${lost}`.includes(name)),
    ),
  };
  const all: AppointmentProps =
    decisions.length <= MOST_ON_A_PAGE
      ? { ...shared, shown: decisions, path }
      : { ...shared, shown: newest.decisions, year: newest.year, path };
  return [
    { params: { year: undefined }, props: all },
    ...years.map(({ year, decisions: shown }) => ({
      params: { year: String(year) },
      props: { ...shared, shown, year, path: `${path}${year}/` } satisfies AppointmentProps,
    })),
  ];
}

/** How many of `items` belong to each of `names`. */
function countsOf<Item>(
  items: readonly Item[],
  names: readonly string[],
  namesOf: (item: Item) => readonly string[],
): Count[] {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const item of items) for (const name of namesOf(item)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count > 0 ? [{ name, count }] : []));
}
