/** All texts of an issue as one string of letters, so that a phrase is looked for once; each letter knows where it stands. */
import { simplify } from '../chinese/script.ts';
import type { WatchedText } from './model.ts';

export interface Sheet {
  /** Letters and digits in simplified form; `\n` where a sentence or a passage ends, which no phrase crosses. */
  letters: string;
  /** For each letter: its passage, and the column of it there. */
  passage: Uint32Array;
  column: Uint32Array;
  /** Letters with a comma or a 、 before them. */
  opens: ReadonlySet<number>;
}

/** Between sentences and passages. */
export const BREAK = '\n';
const STOP = /[。！？；：!?;:\n]/u;
const COMMA = /[，、,]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Letters of a phrase as a sheet has them. */
export const lettersOf = (text: string): string =>
  [...simplify(text)].filter((char) => char.length === 1 && isLetter(char)).join('');

export function sheetOf(passages: readonly Pick<WatchedText, 'text'>[]): Sheet {
  const size = passages.reduce((sum, { text }) => sum + text.length + 1, 0);
  const [passage, column] = [new Uint32Array(size), new Uint32Array(size)];
  const opens = new Set<number>();
  const chars: string[] = [];
  const add = (char: string, of: number, at: number): void => {
    passage[chars.length] = of;
    column[chars.length] = at;
    chars.push(char);
  };
  for (const [of, { text }] of passages.entries()) {
    const plain = simplify(text);
    for (let at = 0; at < plain.length; at++) {
      const char = plain[at] ?? '';
      if (isLetter(char)) add(char, of, at);
      else if (STOP.test(char)) add(BREAK, of, at);
      else if (COMMA.test(char)) opens.add(chars.length);
    }
    add(BREAK, of, plain.length);
  }
  return { letters: chars.join(''), passage, column, opens };
}

/** Nearly all are of the common block, and those need no table of Unicode. */
const isLetter = (char: string): boolean => (char >= '\u4e00' && char <= '\u9fff') || LETTER.test(char);
