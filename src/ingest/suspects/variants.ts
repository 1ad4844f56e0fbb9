/**
 * The issue against itself: words that elsewhere in the issue stand with one letter other or one letter more.
 * 最急最优最盼 beside 最急最忧最盼; 研究开武装斗争 beside 开展武装斗争.
 */
import { looksAlike, soundsAlike } from '../../chinese/alike.ts';
import { isHan } from '../../chinese/script.ts';
import type { Detector, Strand, Suspicion } from './model.ts';
import { FREE, gain, type Usual } from './pairs.ts';

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

interface Place {
  strand: Strand;
  at: number;
}

export const variants: Detector = (strands, usual) => {
  const clauses = strands.flatMap((strand) => clausesOf(strand, usual));
  return [...otherLetter(clauses, usual), ...lostLetter(clauses, usual)];
};

function note(map: Map<string, Place[]>, key: string, place: Place): void {
  const places = map.get(key);
  if (places) places.push(place);
  else map.set(key, [place]);
}

function otherLetter(clauses: readonly Clause[], usual: Usual): Suspicion[] {
  return OTHER_LETTER.flatMap(([left, right]) => {
    const frames = new Map<string, Place[]>();
    eachPlace(clauses, { left, gap: 1, right }, (place) => note(frames, frameAround(place, left, right), place));
    return [...frames.values()].flatMap((places) => (places.length < 2 ? [] : disagreements(places, usual)));
  });
}

/** The letters left and right of a place, the one in question apart. */
const frameAround = ({ strand: { letters }, at }: Place, left: number, right: number): string =>
  letters.slice(at - left, at) + letters.slice(at + 1, at + 1 + right);

/** Places of one frame that hold different letters: the rarer letter is the suspect. */
function disagreements(places: readonly Place[], usual: Usual): Suspicion[] {
  const byLetter = Map.groupBy(places, ({ strand, at }) => strand.letters[at] ?? '');
  if (byLetter.size !== 2) return [];
  const [often, rare] = [...byLetter].toSorted(([, a], [, b]) => b.length - a.length);
  if (!often || !rare || rare[1].length > 1 || [often[0], rare[0]].some((letter) => FREE.has(letter) || !isHan(letter)))
    return [];
  const [suspect, model] = [rare[1][0] as Place, often[1][0] as Place];
  const agreement = agreeing(suspect, model, 1, 1);
  const alike = soundsAlike(often[0], rare[0]) || looksAlike(often[0], rare[0]);
  const printed = suspect.strand.letters.slice(suspect.at - 1, suspect.at + 2);
  const better = gain(printed, `${printed[0]}${often[0]}${printed[2] ?? ''}`, usual);
  const score = agreement + (alike ? 4 : 0) + Math.min(3, often[1].length - 1) + better - 5;
  const reason = `同一期里又作“${around(model, 1)}”`;
  return [{ strand: suspect.strand, from: suspect.at, to: suspect.at + 1, suggestion: often[0], score, reason }];
}

function lostLetter(clauses: readonly Clause[], usual: Usual): Suspicion[] {
  return LOST_LETTER.flatMap(([left, right]) => {
    const whole = new Map<string, Place[]>();
    eachPlace(clauses, { left, gap: 1, right }, (place) => note(whole, frameAround(place, left, right), place));
    const found = new Map<string, Place[]>();
    eachPlace(clauses, { left, gap: 0, right }, (place) => {
      const key = place.strand.letters.slice(place.at - left, place.at + right);
      if (whole.has(key)) note(found, key, place);
    });
    return [...found].flatMap(([key, places]) => lost(places, whole.get(key) ?? [], usual));
  });
}

function lost(found: readonly Place[], whole: readonly Place[], usual: Usual): Suspicion[] {
  const model = whole[0];
  const letters = new Set(whole.map(({ strand, at }) => strand.letters[at]));
  const letter = model?.strand.letters[model.at] ?? '';
  const [place, ...others] = found.filter((one) => !holdsLetter(one, letter));
  if (
    !place ||
    !model ||
    others.length > 0 ||
    letters.size > 1 ||
    FREE.has(letter) ||
    !isHan(letter) ||
    isDoubled(model)
  )
    return [];
  const [before, after] = [place.strand.letters[place.at - 1] ?? '', place.strand.letters[place.at] ?? ''];
  const better = gain(before + after, before + letter + after, usual);
  const score = agreeing(place, model, 0, 1) + Math.min(3, whole.length - 1) + better - 4;
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
const isDoubled = ({ strand: { letters }, at }: Place): boolean =>
  (letters[at] === letters[at - 1] && letters[at + 1] === letters[at + 2]) ||
  (letters[at] === letters[at + 1] && letters[at - 1] === letters[at - 2]);

/** The frame already holds the letter, as the second of two: it is no place that lacks one. */
const holdsLetter = ({ strand: { letters }, at }: Place, letter: string): boolean =>
  (letters[at - 1] === letter && letters[at - 2] === letter) || (letters[at] === letter && letters[at + 1] === letter);

/** Letters on either side of a gap of none or one. */
interface Frame {
  left: number;
  gap: number;
  right: number;
}

/** Places whose frame lies inside one clause (words beyond a comma belong to another phrase) and may stand in the issue twice. */
function eachPlace(clauses: readonly Clause[], { left, gap, right }: Frame, visit: (place: Place) => void): void {
  for (const { strand, repeated, from, to } of clauses)
    for (let at = from + left; at + gap + right <= to; at++)
      if ((repeated[at - left] ?? 0) >= left && (repeated[at + gap] ?? 0) >= right) visit({ strand, at });
}

/** A stretch of a strand without a stop or a comma, as [from, to) of its letters. */
interface Clause {
  strand: Strand;
  /** For each letter of the strand, how many from it on are made of pairs that the issue has twice; only such letters can stand in it twice. */
  repeated: Uint32Array;
  from: number;
  to: number;
}

function clausesOf(strand: Strand, usual: Usual): Clause[] {
  const { letters, opens } = strand;
  const repeated = new Uint32Array(letters.length).fill(1);
  for (let at = letters.length - 2; at >= 0; at--)
    if (usual(letters.slice(at, at + 2)) > 1) repeated[at] = 1 + (repeated[at + 1] ?? 0);
  const bounds = [0, ...[...opens].filter((at) => at > 0 && at < letters.length), letters.length];
  return bounds.slice(1).map((to, i) => ({ strand, repeated, from: bounds[i] ?? 0, to }));
}

/** Letters that agree on both sides, the gaps themselves apart. */
function agreeing(a: Place, b: Place, gapA: number, gapB: number): number {
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

const around = ({ strand, at }: Place, gap: number): string => strand.letters.slice(Math.max(0, at - 4), at + gap + 4);
