/** Words of a text in which a misreading matters, by their kind. */
import { SURPRISE } from '../../../src/chinese/lexicon.ts';
import { namesBesideOffices } from '../../../src/register/titles.ts';

export type Kind = 'names' | 'offices' | 'formulas' | 'words';
export const kinds: readonly Kind[] = ['names', 'offices', 'formulas', 'words'];

/** A stretch of a line, [from, to) in UTF-16 units. */
export interface Target {
  line: number;
  from: number;
  to: number;
}

const OFFICE = /\p{Script=Han}{2}(?:书记|主任|主席|委员|常委|[局处科县市区镇乡村部院校]长)/gu;
/** Letters of a formula: a stretch that the text itself prints so often. */
const FORMULA = 6;
const FEWEST_REPEATS = 3;
/** Doublings of surprise up to which a word is common. */
const COMMON = 17;

export function targetsIn(lines: readonly string[]): Record<Kind, Target[]> {
  const numbered = lines.map((text, at) => ({ text, line: at + 1 }));
  const repeated = repeatedIn(lines);
  const names = new Set(lines.flatMap((text) => namesBesideOffices(text).map(({ name }) => name)));
  return {
    names: numbered.flatMap(({ text, line }) => [...names].flatMap((name) => placesOf(text, name, line))),
    offices: numbered.flatMap(({ text, line }) =>
      [...text.matchAll(OFFICE)].map(({ index, 0: word }) => ({ line, from: index, to: index + word.length })),
    ),
    formulas: numbered.flatMap(({ text, line }) =>
      windows(text, line, FORMULA, (word) => (repeated.get(word) ?? 0) >= FEWEST_REPEATS),
    ),
    words: numbered.flatMap(({ text, line }) =>
      [2, 3, 4].flatMap((length) =>
        windows(text, line, length, (word) => (SURPRISE.get(word) ?? COMMON + 1) <= COMMON),
      ),
    ),
  };
}

function repeatedIn(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of lines)
    for (let at = 0; at + FORMULA <= text.length; at++) {
      const word = text.slice(at, at + FORMULA);
      if (/^\p{Script=Han}+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  return counts;
}

function windows(text: string, line: number, length: number, holds: (word: string) => boolean): Target[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, from) => ({
    line,
    from,
    to: from + length,
  })).filter(({ from, to }) => holds(text.slice(from, to)));
}

function placesOf(text: string, name: string, line: number): Target[] {
  return [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
    line,
    from: index,
    to: index + name.length,
  }));
}
