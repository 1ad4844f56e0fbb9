/** Numbers as Chinese prints them. */

const DIGITS = '〇一二三四五六七八九';

/** `二〇二一` → 2021, `十二` → 12, `21` → 21; NaN where it is no number. Up to 99 for 十 forms. */
export function parseNumber(text: string): number {
  const value = text.normalize('NFKC').replace(/[○零]/gu, '〇').trim();
  if (/^\d+$/u.test(value)) return Number(value);
  if (/^[〇一二三四五六七八九]+$/u.test(value)) return Number([...value].map((c) => DIGITS.indexOf(c)).join(''));
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/u.exec(value);
  if (!tens) return Number.NaN;
  return (tens[1] ? DIGITS.indexOf(tens[1]) : 1) * 10 + (tens[2] ? DIGITS.indexOf(tens[2]) : 0);
}
