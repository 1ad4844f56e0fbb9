/**
 * The issue against itself: words that elsewhere in the issue stand with one letter other or one letter more.
 * 最急最优最盼 beside 最急最忧最盼; 研究开武装斗争 beside 开展武装斗争.
 */
import { looksAlike, soundsAlike } from '../../chinese/alike.ts';
import { isHan } from '../../chinese/script.ts';
import {
  eachPlace,
  type Frames,
  framesOf,
  type LetterPlace,
  type LetterTable,
  letterTableOf,
  NO_PLACE,
} from './frames.ts';
import type { Detector, Suspicion, Usual } from './model.ts';
import { FREE, gain } from './pairs.ts';

/** Letters around the one in question that must agree, left and right, in any of these splits. One letter on a side proves little. */
const OTHER_LETTER: readonly [number, number][] = [
  [2, 3],
  [3, 2],
];
const LOST_LETTER: readonly [number, number][] = [
  [2, 2],
  [1, 3],
  [3, 1],
];
/** Agreement beyond the split counts up to here on either side. */
const REACH = 6;

export const variants: Detector = (strands, usual) => {
  const table = letterTableOf(strands, usual);
  return [...otherLetter(table, usual), ...lostLetter(table, usual)];
};

function otherLetter(table: LetterTable, usual: Usual): Suspicion[] {
  return OTHER_LETTER.flatMap(([left, right]) => {
    const frames = framesOf(table, { left, gap: 1, right });
    return frames.firsts.flatMap((first) => disagreement(table, frames, first, usual));
  });
}

/** Places of one frame that hold two letters, one of them once: that is the suspect. */
function disagreement(table: LetterTable, frames: Frames, first: number, usual: Usual): Suspicion[] {
  const { letters, placeOf } = table;
  const counts = [1, 0];
  let other = NO_PLACE;
  for (let at = frames.next(first); at !== NO_PLACE; at = frames.next(at)) {
    if (letters[at] === letters[first]) counts[0] = (counts[0] ?? 0) + 1;
    else if (other === NO_PLACE || letters[at] === letters[other]) {
      if (other === NO_PLACE) other = at;
      counts[1] = (counts[1] ?? 0) + 1;
    } else return [];
  }
  if (other === NO_PLACE) return [];
  const [often, rare] = (counts[1] ?? 0) > (counts[0] ?? 0) ? [other, first] : [first, other];
  const [times, least] = [Math.max(...counts), Math.min(...counts)];
  const [usualLetter, rareLetter] = [often, rare].map((at) => String.fromCharCode(letters[at] ?? 0)) as [
    string,
    string,
  ];
  if (least > 1 || [usualLetter, rareLetter].some((letter) => FREE.has(letter) || !isHan(letter))) return [];
  const [suspect, model] = [placeOf(rare), placeOf(often)];
  const agreement = agreeing(suspect, model, 1, 1);
  const alike = soundsAlike(usualLetter, rareLetter) || looksAlike(usualLetter, rareLetter);
  const printed = suspect.strand.letters.slice(suspect.at - 1, suspect.at + 2);
  const better = gain(printed, `${printed[0]}${usualLetter}${printed[2] ?? ''}`, usual);
  const score = agreement + (alike ? 4 : 0) + Math.min(3, times - 1) + better - 5;
  const reason = `同一期里又作“${around(model, 1)}”`;
  return [{ strand: suspect.strand, from: suspect.at, to: suspect.at + 1, suggestion: usualLetter, score, reason }];
}

function lostLetter(table: LetterTable, usual: Usual): Suspicion[] {
  return LOST_LETTER.flatMap(([left, right]) => {
    const whole = framesOf(table, { left, gap: 1, right });
    const found = new Map<number, number[]>();
    eachPlace(table, { left, gap: 0, right }, (at) => {
      const first = whole.find(at, 0);
      if (first === NO_PLACE) return;
      const places = found.get(first);
      if (places) places.push(at);
      else found.set(first, [at]);
    });
    return [...found].flatMap(([first, places]) => lost(table, places, { frames: whole, first }, usual));
  });
}

function lost(
  { letters, placeOf }: LetterTable,
  found: readonly number[],
  { frames, first }: { frames: Frames; first: number },
  usual: Usual,
): Suspicion[] {
  let times = 1;
  for (let at = frames.next(first); at !== NO_PLACE; at = frames.next(at)) {
    if (letters[at] !== letters[first]) return [];
    times++;
  }
  const letter = String.fromCharCode(letters[first] ?? 0);
  const model = placeOf(first);
  if (FREE.has(letter) || !isHan(letter) || isDoubled(model)) return [];
  const [place, ...others] = found.map(placeOf).filter((one) => !holdsLetter(one, letter));
  if (!place || others.length > 0) return [];
  const [before, after] = [place.strand.letters[place.at - 1] ?? '', place.strand.letters[place.at] ?? ''];
  const better = gain(before + after, before + letter + after, usual);
  const score = agreeing(place, model, 0, 1) + Math.min(3, times - 1) + better - 4;
  return [
    {
      strand: place.strand,
      from: place.at - 1,
      to: place.at + 1,
      suggestion: before + letter + after,
      score,
      reason: `同一期里又作“${around(model, 1)}”`,
    },
  ];
}

/** 山山水水 has two letters more than 山水, by right. */
const isDoubled = ({ strand: { letters }, at }: LetterPlace): boolean =>
  (letters[at] === letters[at - 1] && letters[at + 1] === letters[at + 2]) ||
  (letters[at] === letters[at + 1] && letters[at - 1] === letters[at - 2]);

/** The frame already holds the letter, as the second of two: it is no place that lacks one. */
const holdsLetter = ({ strand: { letters }, at }: LetterPlace, letter: string): boolean =>
  (letters[at - 1] === letter && letters[at - 2] === letter) || (letters[at] === letter && letters[at + 1] === letter);

/** Letters that agree on both sides, the gaps themselves apart. */
function agreeing(a: LetterPlace, b: LetterPlace, gapA: number, gapB: number): number {
  let [left, right] = [0, 0];
  while (
    left < REACH &&
    a.at - left > 0 &&
    b.at - left > 0 &&
    a.strand.letters[a.at - left - 1] === b.strand.letters[b.at - left - 1]
  )
    left++;
  while (
    right < REACH &&
    a.at + gapA + right < a.strand.letters.length &&
    a.strand.letters[a.at + gapA + right] === b.strand.letters[b.at + gapB + right]
  )
    right++;
  return left + right;
}

const around = ({ strand, at }: LetterPlace, gap: number): string =>
  strand.letters.slice(Math.max(0, at - 4), at + gap + 4);
