/** Days on which something was published or changed. Never the day of the build: two builds of one archive are the same. */
import type { IssueData } from '../schema.ts';

/** `YYYY-MM-DD`: a date of year and month only, or none at all, is the first day that it may mean. */
export function dayOf({ published, year }: Pick<IssueData, 'published' | 'year'>): string {
  const [yearOut = String(year), month = '01', day = '01'] = published?.split('-') ?? [];
  return [yearOut.padStart(4, '0'), month, day].join('-');
}

/** Day of the newest correction of these articles and issues, `published` where none came later. */
export function lastChange(
  corrected: readonly { corrections?: readonly { date: string }[] | undefined }[],
  published: string,
): string {
  const dates = corrected.flatMap(({ corrections = [] }) => corrections.map(({ date }) => date));
  return [published, ...dates].sort().at(-1) ?? published;
}
