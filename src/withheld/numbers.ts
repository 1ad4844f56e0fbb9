/** Digits as they are written: how they are grouped, and whether they prove themselves. */

/** Between two digits of one number, after `plain` (find.ts): a space, a stop or a hyphen, up to three of them. */
export const GAP = '[ .\\-]{0,3}';

/** Lengths of the groups: `138 0570 0123` → [3, 4, 4]. */
export const groupsOf = (number: string): number[] => wordsOf(number).map(({ length }) => length);

const digitsOf = (number: string): string => number.replace(/[^\dXx]/gu, '').toUpperCase();

const wordsOf = (number: string): string[] => number.split(/[ .-]+/u).filter(Boolean);

/** A number that the print spreads: `1 3 8 0 5 …`. */
export const isSpread = (groups: readonly number[]): boolean => groups.every((length) => length === 1);

const MOBILE_GROUPS = new Set(['3 4 4', '4 3 4', '3 3 5', '3 5 3']);
const YEAR = /^(?:19|20)\d\d$/u;

/** Eleven digits that are written as a mobile number is: whole, in two, in the usual groups, or spread. Years and thousands in a row are not. */
export function isMobile(number: string): boolean {
  const words = wordsOf(number);
  const groups = groupsOf(number);
  if (groups.length <= 2 || isSpread(groups) || MOBILE_GROUPS.has(groups.join(' '))) return true;
  return groups.join(' ') === '4 4 3' && !words.some((word) => YEAR.test(word));
}

/** GB 11643: a day of birth, and the last character proves the others (ISO 7064, MOD 11-2). */
export function isIdentity(number: string): boolean {
  const digits = digitsOf(number);
  const [, year = '', month = '', day = ''] = /^\d{6}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/u.exec(digits) ?? [];
  const born = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (!/^(?:19|20)/u.test(year) || born.getUTCMonth() + 1 !== Number(month)) return false;
  const sum = [...digits].reduce(
    (total, digit, at) => total + (digit === 'X' ? 10 : Number(digit)) * (2 ** (17 - at) % 11),
    0,
  );
  return sum % 11 === 1;
}

/** First digits and lengths of the cards that Chinese banks issue (ISO/IEC 7812). */
const CARD = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|3[47]\d{13}|35\d{14}|955[89]\d{15})$/u;

/** A bank card: known first digits, fours or a usual grouping, and the Luhn sum. */
export function isCard(number: string): boolean {
  const digits = digitsOf(number);
  const groups = groupsOf(number);
  const inFours = groups.slice(0, -1).every((length) => length === 4) || groups.length === 2 || isSpread(groups);
  return CARD.test(digits) && inFours && luhn(digits) % 10 === 0;
}

const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
