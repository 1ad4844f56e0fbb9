/** The other ways to write the numbers of a term: 2021年 ↔ 二〇二一年, 15个 ↔ 十五个. Pure. */
import type { Term } from '../ask/query/query.ts';
import { termsLike } from './alike.ts';

const DIGITS = '〇一二三四五六七八九';
/** The zero of a year is printed in four ways; ○ and O come from presses and OCR. */
const ZEROS = ['〇', '零', '○', 'O'];
/** Above this, print mixes figures and 万, and no one form is the other's. */
const LARGEST = 9999;

/** Terms that say the same number otherwise; none where it has no number, or is a single sign. Full width and ①② are the same to the index already. */
export function numberForms(term: Term): Term[] {
  if (term.units.length < 2) return [];
  const texts = [
    ...ZEROS.map((zero) => term.text.normalize('NFKC').replace(/\d{2,}/gu, (digits) => inCharacters(digits, zero))),
    term.text.normalize('NFKC').replace(/\d+/gu, (digits) => inWords(Number(digits))),
    term.text.replace(/[一二三四五六七八九十百千零〇○两]+/gu, inFigures),
  ];
  const distinct = [...new Set(texts)].filter((text) => text !== term.text.normalize('NFKC') && text !== term.text);
  return termsLike(term, distinct);
}

/** 2021 → 二〇二一. */
function inCharacters(digits: string, zero: string): string {
  return Array.from(digits, (digit) => (digit === '0' ? zero : DIGITS[Number(digit)])).join('');
}

/** 二〇二一 → 2021, 一百零五 → 105; what is no number so written stays. */
function inFigures(words: string): string {
  if (/[十百千]/u.test(words)) return String(numberIn(words) ?? words);
  return Array.from(words, (word) => (word === '两' ? word : Math.max(0, DIGITS.indexOf(word)))).join('');
}

/** 15 → 十五, 105 → 一百零五; beyond 9999 the digits as they are. */
function inWords(value: number): string {
  if (value === 0 || value > LARGEST) return String(value);
  const digits = Array.from(String(value), Number);
  const parts = digits.map((digit, index) =>
    digit === 0 ? '零' : DIGITS[digit] + '千百十'.slice(3 - digits.length + 1).charAt(index),
  );
  return parts.join('').replace(/零+/gu, '零').replace(/零$/u, '').replace(/^一十/u, '十');
}

/** 一百零五 → 105; undefined where it is no number so written. */
function numberIn(words: string): number | undefined {
  const units = { 十: 10, 百: 100, 千: 1000 } as const;
  let [value, digit] = [0, 0];
  for (const character of words) {
    const unit = units[character as keyof typeof units];
    if (unit) [value, digit] = [value + (digit || 1) * unit, 0];
    else digit = character === '两' ? 2 : Math.max(0, DIGITS.indexOf(character));
  }
  value += digit;
  return inWords(value) === words.replaceAll('两', '二') ? value : undefined;
}
