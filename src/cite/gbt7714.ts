/** GB/T 7714-2025 (in force since 2026-07-01), numeric style, article in a serial read online. */
import type { Reference } from './reference.ts';

/** More authors than this are cut (GB/T 7714, 主要责任者). */
const AUTHORS_NAMED = 3;

/** `市委编办. 题名: 副题[J/OL]. 刊名, 2021(1): 5[2026-11-22]. https://…`. `accessed` = ISO date of reading; left out where unknown. */
export function gbt7714(reference: Reference, accessed?: string): string {
  const [before, after] = gbt7714Around(reference);
  return `${before}${accessed === undefined ? '' : `[${accessed}]`}${after}`;
}

/** What stands before and after the day of reading, which only the reader's device knows. */
export function gbt7714Around(reference: Reference): [before: string, after: string] {
  const { journal, year, number, page, url } = reference;
  const place = `${year}(${number})${page === undefined ? '' : `: ${page}`}`;
  return [`${leadOf(reference)}${titleOf(reference)}[J/OL]. ${journal}, ${place}`, `. ${url}.`];
}

/** An article without a byline starts with its title. */
function leadOf({ authors }: Reference): string {
  if (authors.length === 0) return '';
  const rest = authors.length > AUTHORS_NAMED ? ', 等' : '';
  return `${authors.slice(0, AUTHORS_NAMED).join(', ')}${rest}. `;
}

function titleOf({ title, subtitle }: Reference): string {
  return subtitle === undefined ? title : `${title}: ${subtitle}`;
}
