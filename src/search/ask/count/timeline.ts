/** Occurrences in the course of time, as bars. Pure. */

import { issueOf } from '../query/fields.ts';
import type { IssueCount } from './filter.ts';
import { grouped } from './grouped.ts';

export interface Bar {
  /** What a click on it limits the search to. */
  field: 'year' | 'issue';
  value: string;
  /** 2021 or 3: under the bar. */
  label: string;
  /** 2021年 or 2021年第3期. */
  name: string;
  /** Articles found, occurrences in them, articles there were. */
  articles: number;
  hits: number;
  of: number;
}

/** A bar for each year from the first to the last, years without an issue included; for each issue while there is one year only. */
export function barsOf(timeline: readonly IssueCount[]): Bar[] {
  const years = grouped(timeline, ({ name }) => name.slice(0, 4));
  if (years.size <= 1) return timeline.map(barOfIssue);
  const numbers = [...years.keys()].map(Number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = String(first + at);
    return barOfYear(year, years.get(year) ?? []);
  });
}

export function barOfIssue({ name, ...counts }: IssueCount): Bar {
  return { field: 'issue', value: name, label: String(Number(name.slice(5))), name: issueOf(name), ...counts };
}

function barOfYear(year: string, issues: readonly IssueCount[]): Bar {
  const sum = (key: 'articles' | 'hits' | 'of') => issues.reduce((total, issue) => total + issue[key], 0);
  const counts = { articles: sum('articles'), hits: sum('hits'), of: sum('of') };
  return { field: 'year', value: year, label: year, name: `${year}年`, ...counts };
}

/** Every n-th bar has its label, so many that `most` at most are written. The last one always has. */
export function labelled(bars: readonly unknown[], most: number): boolean[] {
  const step = Math.ceil(bars.length / most);
  return bars.map((_, at) => (bars.length - 1 - at) % step === 0);
}
