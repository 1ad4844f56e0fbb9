/** How the site calls an issue and its day, in the words of the print. */
import type { IssueData } from '../schema.ts';

/** `1998年第3期`. */
export function issueName({ year, number }: Pick<IssueData, 'year' | 'number'>): string {
  return `${year}年第${number}期`;
}

/** `总第70期` and `3月10日出版`, as far as the print says so; the year is in the name already. */
export function issueFacts({ year, totalNumber, published }: IssueData): string[] {
  const facts = totalNumber === undefined ? [] : [`总第${totalNumber}期`];
  if (published === undefined) return facts;
  const [yearOut, month, day] = published.split('-').map(Number);
  const inYear = [yearOut === year ? undefined : `${yearOut}年`, month && `${month}月`, day && `${day}日`]
    .filter(Boolean)
    .join('');
  return inYear === '' ? facts : [...facts, `${inYear}出版`];
}
