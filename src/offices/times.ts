/** When notices were printed. */
import type { Notice } from './model.ts';

const MONTHS = 12;

export interface DatedIssue {
  year: number;
  /** `YYYY-MM` or `YYYY-MM-DD`, as far as the print says it. */
  published?: string | undefined;
}

/** Of each issue, oldest first: the month that the print names, else the issue's share of its year. */
export function timesOf(issues: readonly DatedIssue[]): Pick<Notice, 'at' | 'years'>[] {
  const byYear = Map.groupBy(issues, ({ year }) => year);
  return issues.map((issue, at) => {
    const [year = 0, month] = (issue.published ?? '').split('-').map(Number);
    const ofYear = byYear.get(issue.year) ?? [];
    const share = ofYear.indexOf(issue) / Math.max(1, ofYear.length);
    return { at, years: month === undefined ? issue.year + share : year + (month - 1) / MONTHS };
  });
}
