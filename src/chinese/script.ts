/** Characters of Chinese text and the white space between them. */
import { Converter } from 'opencc-js/t2cn';
import { DOUBLED, unify } from './same.ts';

/** Each traditional character of the common block (CJK Unified Ideographs) with its simplified one. */
export const SCRIPT_PAIRS: readonly (readonly [traditional: string, simplified: string])[] = pairsOf(0x4e00, 0x9fff);

/** Those as long in UTF-16, and what is the same character under another number. */
const SIMPLIFIED = simplifiedForms();
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

function pairsOf(from: number, to: number): (readonly [string, string])[] {
  const convert = Converter({ from: 't', to: 'cn' });
  return charactersOf(from, to)
    .map((char) => [char, convert(char)] as const)
    .filter(([char, simplified]) => simplified !== char && Array.from(simplified).length === 1);
}

function simplifiedForms(): Map<string, string> {
  const traditional = new Map(SCRIPT_PAIRS);
  const doubled = charactersOf(0x2e80, 0xfaff)
    .filter((char) => char.search(DOUBLED) === 0)
    .map((char): [string, string] => [char, traditional.get(unify(char)) ?? unify(char)]);
  return new Map([...traditional, ...doubled].filter(([char, usual]) => usual !== char && usual.length === 1));
}

function charactersOf(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
}

/** Traditional characters, and those that Unicode holds twice, as simplified ones, one for one, so that a rule is written once and columns stay. */
export const simplify = (text: string): string => text.replace(TRADITIONAL, (char) => SIMPLIFIED.get(char) ?? char);

/** `text` with `filling` for the stretches where its simplified form matches `pattern` (global). */
export function erase(text: string, pattern: RegExp, filling = ''): string {
  let out = '';
  let at = 0;
  for (const match of simplify(text).matchAll(pattern)) {
    out += text.slice(at, match.index) + filling;
    at = match.index + match[0].length;
  }
  return out + text.slice(at);
}

export const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);
export const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** The text without any white space. */
export const tight = (text: string): string => text.replace(/\s+/gu, '');

/** White space at the ends removed, inner runs of it one space, letter-spaced words (`柯 城`, `在 学 习`) closed. */
export function tidy(text: string): string {
  const words = text.trim().split(/\s+/u);
  const spaced = words.length > 1 && words.every((word) => [...word].length === 1);
  return words.join(spaced ? '' : ' ');
}
