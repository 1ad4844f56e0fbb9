/** The pages of the years. */
import type { Archive, Issue } from '../archive/archive.ts';
import type { Register } from '../register/register.ts';

/** A type, not an interface: Astro asks for an index signature. */
export type YearProps = {
  year: number;
  /** Newest first. */
  issues: Issue[];
  previous: number | undefined;
  next: number | undefined;
  appointments: number;
};

export function yearPaths({ years }: Archive, { decisions }: Register) {
  const appointments = Map.groupBy(decisions, ({ issue }) => issue.data.year);
  return years.map(({ year, issues }, at) => ({
    params: { year: String(year) },
    props: {
      year,
      issues,
      next: years[at - 1]?.year,
      previous: years[at + 1]?.year,
      appointments: appointments.get(year)?.length ?? 0,
    } satisfies YearProps,
  }));
}
