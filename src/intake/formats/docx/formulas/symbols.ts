/** Signs of the picture fonts (Wingdings, Symbol), which a document holds as numbers. */
import { hex } from 'dingbat-to-unicode';

/** Stands where no character looks like the sign. */
export const UNKNOWN_SIGN = '\u25A1';

/** `font`, `char`: the attributes of `w:sym`. */
export function symbolOf(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  const known = hex(font, char) ?? hex(font, char.replace(/^F0/iu, ''));
  if (known) return known.string;
  // Fonts of signs lie in the private area; in any other the number is the character itself.
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? UNKNOWN_SIGN : String.fromCodePoint(code);
}
