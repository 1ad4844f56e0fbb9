/** What two letters have to do with each other. */
import { looksAlike, soundsAlike } from '../../chinese/alike.ts';

export const isAlike = (a: string, b: string): boolean => looksAlike(a, b) || soundsAlike(a, b);

/** 四中全会 and 五中全会 are both right: numbers are nobody's misprint of one another. */
export const isNumeral = (letter: string): boolean => /[〇零一二三四五六七八九十百千万两\d]/u.test(letter);
