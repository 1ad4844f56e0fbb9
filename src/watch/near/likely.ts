/** Whether a place near an entry is a misprint of it, or another phrase of the language that happens to be near. */
import { surpriseOf } from '../../chinese/lexicon.ts';
import { LONG, LONG_ENOUGH, OVER_COMMA, OWN_NAME, OWN_WORDING } from '../numbers.ts';
import { BREAK, type Sheet } from '../sheet.ts';
import { type Corpus, timesOf } from './corpus.ts';
import type { Misprinted } from './edits.ts';
import type { WatchEntry } from './entries.ts';
import { isAlike, isNumeral } from './letters.ts';

/** Letters that join words: one of them between two words is the writer's own. */
const JOINS: ReadonlySet<string> = new Set('的和与及地得了等');

/** Levels of places, none a misprint of another: the school of a 州 is not that of a 市, and a 县 becomes a 市. */
const LEVELS: ReadonlySet<string> = new Set('国省市县区州盟旗镇乡村');
/** Before a level they say that many are meant: 五省党校, 各市委. */
const SOME = /[各全本该两数几]/u;
/** Short for 办公室, which every body has: 市委办 beside 市委编办. */
const OFFICE = '办';

export function isMisprint(sheet: Sheet, near: Misprinted, entry: WatchEntry, corpus: Corpus): boolean {
  const { letters } = sheet;
  if (isParted(sheet, near, entry) || isCount(sheet, near)) return false;
  if (entry.kind === 'unit' && isOtherUnit(sheet, near)) return false;
  if (entry.kind === 'name' && near.misprint === 'other' && isOtherPerson(hereOf(sheet, near), near, entry))
    return false;
  if (near.misprint === 'swapped') return true;
  if (near.misprint === 'other' && isAlike(hereOf(sheet, near), near.letters))
    return !(entry.kind === 'unit' && near.at === near.from && isUsual(letters, near.at, corpus));
  return isOdd(letters, near, entry, corpus) && !isOwn(letters, near, entry, corpus);
}

/** A unit of another level, of several places, or, in a list of bodies, the short name of another one. */
function isOtherUnit({ letters, opens }: Sheet, { misprint, from, to, at, letters: wanted }: Misprinted): boolean {
  if (misprint === 'other') return LEVELS.has(letters[at] ?? '') && LEVELS.has(wanted);
  if (misprint !== 'missing') return false;
  const before = letters[from - 1] ?? BREAK;
  if (LEVELS.has(letters[from] ?? '') && (isNumeral(before) || SOME.test(before))) return true;
  const isListed = opens.has(from) || opens.has(to);
  return isListed && to - from <= SHORT && at === to - 1 && letters[at] === OFFICE && isWord(letters, at - 1);
}

/** A letter of other people's given names, and no misreading of this one's, makes another person. */
const isOtherPerson = (here: string, { at, from, letters: wanted }: Misprinted, { givenAt }: WatchEntry): boolean =>
  givenAt !== undefined &&
  at - from >= givenAt.from &&
  at - from < givenAt.to &&
  givenAt.known.has(here) &&
  !isAlike(here, wanted);

/** With a letter that neither looks nor sounds alike: nothing else that the language or the archive has. */
function isOdd(letters: string, near: Misprinted, { letters: entry, kind }: WatchEntry, corpus: Corpus): boolean {
  const { misprint, from, to, at } = near;
  const isLong = entry.length >= LONG;
  const isInside = at > from && at < (misprint === 'missing' ? to : to - 1);
  // A word of the language reaches into a short stretch from outside: 学习 into 习水平.
  const isCrossed = !isLong && (isWord(letters, from) || isWord(letters, to));
  if (misprint === 'added') {
    const letter = letters[at] ?? '';
    if (letter === letters[at - 1] || letter === letters[at + 1]) return true;
    return (kind === 'name' || !JOINS.has(letter)) && (isLong || !(isWord(letters, at) || isWord(letters, at + 1)));
  }
  if (misprint === 'missing') {
    if (!isInside) return entry.length >= (kind === 'name' ? LONG : LONG_ENOUGH);
    return isLong || (!isCrossed && !(kind === 'unit' && isUsual(letters, at, corpus)));
  }
  const makesWord = isWord(letters, at) || isWord(letters, at + 1);
  // Of a name with an office the office may be another one.
  if (isInside && isLong) return kind !== 'name' || !makesWord;
  // Between a long phrase and a mark no word stands.
  if (!isInside && entry.length >= LONG_ENOUGH) return true;
  if (
    entry.length <= SHORT &&
    (kind !== 'name' || hasWord(letters.slice(from, at) + BREAK + letters.slice(at + 1, to)))
  )
    return false;
  return !makesWord && !isCrossed && (isInside || !isUsual(letters, at === from ? from : to, corpus));
}

/** Letters of a short name. */
const SHORT = 3;

/** The letters on both sides of the place make a word. */
const isWord = (letters: string, place: number): boolean =>
  surpriseOf(letters.slice(place - 1, place + 1)) !== undefined;

const hasWord = (letters: string): boolean => [...letters].some((_, at) => at > 0 && isWord(letters, at));

/** Besides, the archive has them together again and again. */
function isUsual(letters: string, place: number, corpus: Corpus): boolean {
  const pair = letters.slice(place - 1, place + 1);
  return isWord(letters, place) || (!pair.includes(BREAK) && timesOf(corpus, pair, OWN_WORDING) >= OWN_WORDING);
}

/** The archive has it again and again without the entry: a wording of its own. */
function isOwn(
  letters: string,
  { from, to, misprint }: Misprinted,
  { letters: entry, kind }: WatchEntry,
  corpus: Corpus,
): boolean {
  const most = kind === 'name' && entry.length <= SHORT ? OWN_NAME : OWN_WORDING;
  const here = letters.slice(from, to);
  const within = misprint === 'missing' && entry.includes(here) ? timesOf(corpus, entry, MANY) : 0;
  return timesOf(corpus, here, within + most) >= within + most;
}

/** No entry is counted further. */
const MANY = 100_000;

/** A comma parts a short phrase, unless the entry has one. */
function isParted({ opens }: Sheet, { from, to }: Misprinted, { letters, isParted: hasOwn }: WatchEntry): boolean {
  if (hasOwn || letters.length >= OVER_COMMA) return false;
  for (let at = from + 1; at < to; at++) if (opens.has(at)) return true;
  return false;
}

/** Only numbers differ, or how long one is. */
function isCount(sheet: Sheet, near: Misprinted): boolean {
  const { letters } = sheet;
  const { misprint, at, replaced } = near;
  const differing = [...(hereOf(sheet, near) + near.letters)].every(isNumeral);
  const isLonger = misprint === 'added' || misprint === 'missing';
  return differing && (!isLonger || isNumeral(letters[at - 1] ?? '') || isNumeral(letters[at + replaced] ?? ''));
}

const hereOf = ({ letters }: Sheet, { at, replaced }: Misprinted): string => letters.slice(at, at + replaced);
