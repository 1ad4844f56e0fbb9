/**
 * Three letters that the issue prints again and again, and once with a letter that looks or sounds like one of them: names of persons and
 * places, offices, terms. No dictionary has them.
 */
import { shapesLike, soundsLike } from '../../chinese/alike.ts';
import { surpriseOf } from '../../chinese/lexicon.ts';
import { isHan } from '../../chinese/script.ts';
import type { Detector, Strand, Suspicion, Usual } from './model.ts';
import { FREE, gain } from './pairs.ts';

/** Letters of a name. */
const LENGTH = 3;
/** Times that the stretch is printed right, at least. */
const FEWEST = 2;
/** Points for a stretch that is printed twice; each doubling beyond and what the pairs say is added. */
const BASE = 5;

export const echoes: Detector = (strands, usual) => strands.flatMap((strand) => inStrand(strand, usual));

function inStrand(strand: Strand, usual: Usual): Suspicion[] {
  const found: Suspicion[] = [];
  const { letters } = strand;
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    if (!isHan(letter) || FREE.has(letter) || !isNew(letters, at, usual) || isInWord(letters, at)) continue;
    for (const other of new Set([...shapesLike(letter), ...soundsLike(letter)])) {
      const [often, times] = mostUsual(letters, at, other, usual);
      if (times < FEWEST) continue;
      const [left, right] = [letters.slice(Math.max(0, at - 1), at), letters.slice(at + 1, at + 2)];
      const score = BASE + Math.log2(times) + gain(left + letter + right, left + other + right, usual);
      const reason = `同一期里 ${times} 次作“${often}”`;
      found.push({ strand, from: at, to: at + 1, suggestion: other, score, reason });
    }
  }
  return found;
}

/** Of the stretches that hold `other` in place of the letter, the one that is printed most often, and how often. */
function mostUsual(letters: string, at: number, other: string, usual: Usual): [stretch: string, times: number] {
  let most: [string, number] = ['', 0];
  for (let from = Math.max(0, at - LENGTH + 1); from <= at && from + LENGTH <= letters.length; from++) {
    const wanted = letters.slice(from, at) + other + letters.slice(at + 1, from + LENGTH);
    const times = usual(wanted);
    if (times > most[1]) most = [wanted, times];
  }
  return most;
}

/** The pairs on both sides stand in the issue once, here: what is printed twice is meant. */
const isNew = (letters: string, at: number, usual: Usual): boolean =>
  (at === 0 || usual(letters.slice(at - 1, at + 1)) <= 1) &&
  (at + 1 === letters.length || usual(letters.slice(at, at + 2)) <= 1);

/** With a neighbour it makes a word of the language: what is printed has a sense of its own. */
const isInWord = (letters: string, at: number): boolean =>
  (at > 0 && surpriseOf(letters.slice(at - 1, at + 1)) !== undefined) ||
  (at + 1 < letters.length && surpriseOf(letters.slice(at, at + 2)) !== undefined);
