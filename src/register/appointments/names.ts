/** Which words stand for persons. */
import { isPerson, splitNames } from '../../chinese/names.ts';

const NO_NAME = /^(?:下列|以下|上述|有关|相关|各位|所有|全体|该|此|其|本|某)|[某等]$/u;

/**
 * The names of `text`, or undefined where a word of it is none. `comrade`: 同志 follows, which speaks for any name of two or three characters;
 * without it a name must begin with a known surname.
 */
export function namesIn(text: string, comrade: boolean, known: ReadonlySet<string>): string[] | undefined {
  const isName = (word: string): boolean => known.has(word) || isPerson(word) || (comrade && isLikeName(word));
  const plain = withoutRemarks(text).trim().replace(/等$/u, '');
  const readings = [splitNames(plain), splitNames(plain.replace(/[和及与]/gu, '、'))];
  return readings.find((words) => words.length > 0 && words.every((word) => !NO_NAME.test(word) && isName(word)));
}

/** Without what is said in brackets: （挂职）, （女）. */
export const withoutRemarks = (text: string): string => text.replace(/[（(][^（()）]*[）)]/gu, '');

/** A rare surname. Not a word before a name: 对丁山, 提拔丁山. */
function isLikeName(word: string): boolean {
  if (/^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u.test(word)) return true;
  return /^\p{Script=Han}{2,3}$/u.test(word) && !isPerson(word.slice(1));
}
