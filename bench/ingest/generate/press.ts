/** The sheet that an issue is printed on, line by line, and the slips of those who set and read it. */
import type { TrueArticle } from '../truth.ts';
import type { Noise } from './noise.ts';
import type { House } from './periodicals.ts';
import type { Random } from './random.ts';

/** Lines as they are emitted; `owner` is an article's order, or undefined for everything outside. */
export interface Line {
  text: string;
  owner?: number;
  /** Goes on with the last line of text of the same article. */
  goesOn?: boolean;
  /** Page numbers, running heads, ornament, marks of a machine: of no sentence. */
  furniture?: boolean;
  /** A label above the title: of the article or of none, either is right. */
  label?: boolean;
}

/** What was printed of an article, where it differs from what was drawn. */
export interface Printed {
  title: string;
  headings: TrueArticle['headings'];
  captions: string[];
  rows: number;
  titleLost: boolean;
}

export interface Press {
  lines: Line[];
  house: House;
  random: Random;
  noise: Noise;
  /** The rest of an article that broke off, to be printed behind the next one. */
  rest?: { owner: number; text: string } | undefined;
  found: Map<number, Printed>;
  /** The page in print, and the characters on it. */
  page: number;
  filled: number;
  /** Page on which each article begins, by order. */
  pages: Map<number, number>;
}

/** Prints a line of an article. */
export type Put = (text: string, goesOn?: boolean) => void;

export const blank = (press: Press, count = 1): void => {
  for (let i = 0; i < count; i++) press.lines.push({ text: '' });
};

export function marked(press: Press, text: string, level: number): string {
  const { random, noise } = press;
  if (press.house.unmarked || !random.chance(noise.marked)) return text;
  return `${'#'.repeat(noise.randomLevels ? random.int(1, 3) : level)} ${text}`;
}

/** A space appears between two characters of a title. */
export function spaced({ random, noise }: Press, text: string): string {
  if (text.length < 8 || text.includes(' ') || !random.chance(noise.titleSpaces)) return text;
  const at = random.int(3, text.length - 3);
  return /^[\p{P}]|[\p{P}]$/u.test(text.slice(at - 1, at + 1)) ? text : `${text.slice(0, at)} ${text.slice(at)}`;
}

const LOOKALIKES = '己已巳末未人入土士日曰干千王玉大太';

export function misread({ random, noise }: Press, text: string): string {
  return [...text]
    .map((char) =>
      /\p{Script=Han}/u.test(char) && !/[一二三四五六七八九]/u.test(char) && random.chance(noise.misread)
        ? random.pick([...LOOKALIKES])
        : char,
    )
    .join('');
}
