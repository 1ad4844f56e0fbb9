/** What the cover prints, line by line, as far as readers may see it: names, dates and captions that stand nowhere else. */
import type { IssueData, Periodical } from '../schema.ts';
import { publicLabels } from './masthead.ts';

/** Marks of Markdown around a line's words, and the angle brackets of an address. */
const MARKS = /^\s*(?:#{1,6}|[-*+•])\s+|\*\*|<(?=https?:)|(?<=https?:[^<>\s]*)>/gu;

/** Empty where the issue came without its source's pages. A line `电话：…` goes by the same list as the 版权页. */
export function coverText(
  { printed }: Pick<IssueData, 'printed'>,
  periodical: Pick<Periodical, 'redactions'>,
): string[] {
  const isPublic = publicLabels(periodical);
  return (printed?.cover ?? '')
    .split('\n')
    .map((line) => line.replace(MARKS, '').trim())
    .filter((line) => line !== '' && isPublic(line.split(/[：:]/u)[0] ?? ''));
}
