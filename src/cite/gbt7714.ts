/** GB/T 7714, numeric style, article in a serial read online: 2025 (in force since 2026-07-01), and 2015 for those who must still follow it. */
import { type Reference, wholeTitle } from './reference.ts';

export type Edition = '2025' | '2015';

interface Marks {
  comma: string;
  colon: string;
  /** Around the number of the issue. */
  brackets: readonly [string, string];
  /** 引用日期 follows the page. */
  dated: boolean;
}

/**
 * 2025 sets Chinese entries with full-width marks, stops excepted, and asks for the day of reading where a web page is cited only (7.6, 8.5.3);
 * 2015 sets them with half-width marks and asks for it with every online source (8.4).
 */
const MARKS: Record<Edition, Marks> = {
  2025: { comma: '，', colon: '：', brackets: ['（', '）'], dated: false },
  2015: { comma: ', ', colon: ': ', brackets: ['(', ')'], dated: true },
};
/** More authors than this are cut (7.1.2 in 2025, 8.1.2 in 2015). */
const AUTHORS_NAMED = 3;

/** `市委编办. 题名：副题[J/OL]. 刊名，2021（1）：5. https://…`. `accessed`: ISO date of reading, which only 2015 prints; left out where unknown. */
export function gbt7714(reference: Reference, edition: Edition = '2025', accessed?: string): string {
  const [before, after] = gbt7714Around(reference, edition);
  return `${before}${accessed === undefined || !MARKS[edition].dated ? '' : `[${accessed}]`}${after}`;
}

/** What stands before and after the day of reading, which only the reader's device knows. */
export function gbt7714Around(reference: Reference, edition: Edition): [before: string, after: string] {
  const { journal, year, number, page, url } = reference;
  const { comma, colon, brackets } = MARKS[edition];
  const place = `${year}${brackets.join(String(number))}${page === undefined ? '' : colon + page}`;
  return [`${leadOf(reference, comma)}${wholeTitle(reference, colon)}[J/OL]. ${journal}${comma}${place}`, `. ${url}.`];
}

/** An article without a byline starts with its title (7.1.3 in 2025, 8.1.3 in 2015). */
function leadOf({ authors }: Reference, comma: string): string {
  if (authors.length === 0) return '';
  const named = authors.slice(0, AUTHORS_NAMED);
  const rest = authors.length > AUTHORS_NAMED ? [authors.some(isChinese) ? '等' : 'et al'] : [];
  return `${[...named, ...rest].join(comma)}. `;
}

const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);
