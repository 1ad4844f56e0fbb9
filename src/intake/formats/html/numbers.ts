/** Numbers that a browser sets before the items of a list. */
import type { Element } from 'hast';
import { numeral } from '../docx/numbers/numerals.ts';
import { declarationsOf } from './tree.ts';

/** HTML's and CSS's names of the ways to count, each with Word's, and what stands behind the number. */
const COUNTED: Readonly<Record<string, readonly [format: string, behind: string]>> = {
  a: ['lowerLetter', '. '],
  A: ['upperLetter', '. '],
  i: ['lowerRoman', '. '],
  I: ['upperRoman', '. '],
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'decimal-leading-zero': ['decimalZero', '. '],
  'cjk-ideographic': ['chineseCounting', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
  'trad-chinese-informal': ['chineseCounting', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
  none: ['none', ''],
};

/** With the sign and the space behind it; empty where the list shows none. */
export function numberOf(number: number, list: Element): string {
  const style = declarationsOf(String(list.properties.style ?? ''));
  const named =
    style.get('list-style-type') ?? style.get('list-style')?.split(/\s+/u)[0] ?? String(list.properties.type ?? '');
  const [format, behind] = COUNTED[named] ?? ['decimal', '. '];
  return numeral(number, format) + behind;
}
