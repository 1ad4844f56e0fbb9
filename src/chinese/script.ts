/** Characters of Chinese text and the white space between them. */
import written from './data/simplified.json' with { type: 'json' };
import { DOUBLED, unify } from './same.ts';

/** Each traditional character of the common block (CJK Unified Ideographs) with its simplified one. */
export const SCRIPT_PAIRS: readonly (readonly [traditional: string, simplified: string])[] = written.map(
  ([traditional = '', simplified = '']) => [traditional, simplified],
);

/** First and last unit among which characters have another form: from the radicals to the compatibility forms. */
const FIRST = 0x2e80;
const LAST = 0xfaff;
/** Simplified form of each unit as a unit, itself where there is none as long in UTF-16; one form for what Unicode holds twice. */
const SIMPLIFIED = simplifiedUnits();

function simplifiedUnits(): Uint16Array {
  const units = Uint16Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at);
  const traditional = new Map(SCRIPT_PAIRS);
  for (const [at, unit] of units.entries()) {
    const char = String.fromCharCode(unit);
    const usual = char.search(DOUBLED) === 0 ? unify(char) : char;
    const simplified = traditional.get(usual) ?? usual;
    if (simplified.length === 1) units[at] = simplified.charCodeAt(0);
  }
  return units;
}

/** Traditional characters, and those that Unicode holds twice, as simplified ones, one for one, so that a rule is written once and columns stay. */
export function simplify(text: string): string {
  let out = '';
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const simplified = unit >= FIRST && unit <= LAST ? (SIMPLIFIED[unit - FIRST] ?? unit) : unit;
    if (simplified === unit) continue;
    out += text.slice(kept, at) + String.fromCharCode(simplified);
    kept = at + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

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
