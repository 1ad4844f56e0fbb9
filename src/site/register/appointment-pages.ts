/**
 * The pages of the register of appointments: one with all while they are few, else the newest year; one for each year; and one for each issue of a
 * year that has more than a page should hold.
 */
import type { Issue } from '../archive/archive.ts';
import type { Decision } from './register.ts';
import { GROUPS, groupsOf } from './row.ts';

/** Decisions on one page: some 9,000 px at the desk, where most take two lines. */
const MOST_ON_A_PAGE = 120;

export interface DecisionYear {
  year: number;
  decisions: Decision[];
}

/** An issue of a long year, and where its decisions stand. */
export interface DecisionIssue {
  issue: Issue;
  path: string;
  count: number;
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
  /** The one issue that it shows. */
  issue?: Issue;
  /** The issues of a long year, newest first; empty where the page holds the whole year. */
  issues: DecisionIssue[];
  path: string;
  /** Decisions of all years, and how many of them each group and region has; those without any are left out. */
  total: number;
  kinds: Count[];
  regions: Count[];
};

const PATH = '/appointments/';

/** Nothing where no decision was printed. `decisions`: newest first; `regions`: full names. */
export function appointmentPaths(decisions: Decision[], regions: readonly string[]) {
  const byYear = Map.groupBy(decisions, ({ issue }) => issue.data.year);
  const years = [...byYear].map(([year, ofYear]) => ({ year, decisions: ofYear }));
  const [newest] = years;
  if (!newest) return [];
  const shared = {
    years,
    total: decisions.length,
    kinds: countsOf(decisions, GROUPS, groupsOf),
    regions: countsOf(decisions, regions, ({ gained = '', lost = '' }) =>
      regions.filter((name) => `${gained} ${lost}`.includes(name)),
    ),
  };
  const first: AppointmentProps =
    decisions.length <= MOST_ON_A_PAGE
      ? { ...shared, shown: decisions, issues: [], path: PATH }
      : { ...shared, ...yearOf(newest), path: PATH };
  const pages = years.flatMap((one): AppointmentProps[] => {
    const { issues, ...ofYear } = yearOf(one);
    return [
      { ...shared, ...ofYear, issues, path: `${PATH}${one.year}/` },
      ...issues.map(({ issue, path }) => ({
        ...shared,
        shown: one.decisions.filter((decision) => decision.issue === issue),
        year: one.year,
        issue,
        issues,
        path,
      })),
    ];
  });
  return [
    { params: { year: undefined }, props: first },
    ...pages.map((props) => ({ params: { year: props.path.slice(PATH.length, -1) }, props })),
  ];
}

/** A year as its page shows it: whole, or the newest issues that a page holds, and at least one. */
function yearOf({ year, decisions }: DecisionYear): Pick<AppointmentProps, 'shown' | 'issues'> & { year: number } {
  const issues = [...Map.groupBy(decisions, ({ issue }) => issue)].map(([issue, own]) => ({
    issue,
    path: `${PATH}${issue.id}/`,
    count: own.length,
  }));
  if (decisions.length <= MOST_ON_A_PAGE || issues.length === 1) return { year, shown: decisions, issues: [] };
  let room = MOST_ON_A_PAGE;
  const held = issues.filter(({ count }, at) => {
    room -= count;
    return at === 0 || room >= 0;
  });
  const isHeld = new Set(held.map(({ issue }) => issue));
  return { year, shown: decisions.filter(({ issue }) => isHeld.has(issue)), issues };
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
