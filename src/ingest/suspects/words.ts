/**
 * The text against the words of the language: a place where one other letter, or one letter more, makes a word of what is none.
 * 小题打做 → 小题大做. A noisy channel: what the words gain in probability, less what such a misreading costs.
 */
import { looksAlike, shapesLike, soundsAlike } from '../../chinese/alike.ts';
import {
  FEWEST_LONG,
  HALVES,
  leastSurprise,
  longWordsAt,
  surpriseAt,
  surpriseOf,
  UNKNOWN_LETTER,
  WORDS,
} from '../../chinese/lexicon.ts';
import { isHan } from '../../chinese/script.ts';
import { NONE } from '../../chinese/tree.ts';
import type { Detector, Strand, Suspicion, Usual } from './model.ts';
import { gain } from './pairs.ts';

/** What is deducted, in doublings. */
const COST = {
  /** One letter in 2,500 is misread: bench/ingest/generate/noise.ts, counted on the first real issue. */
  misread: Math.log2(2_500),
  /** One of the ten that look like it. */
  alike: Math.log2(10),
  /** One of some three thousand usual letters. */
  other: Math.log2(3_000),
  /** One misreading in ten is a lost letter: as often as in that truth. */
  lost: Math.log2(10),
};

/** What the issue's own pairs of letters say counts so many times. */
const PAIRS = 2;
/** What the words alone must say, so that pairs decide only between likely readings. */
const LEAST = -8;

/** What the most usual word of two letters or three takes, in doublings. */
const LEAST_SURPRISE = leastSurprise(2, FEWEST_LONG - 1);

export const words: Detector = (strands, usual) => strands.flatMap((strand) => inStrand(strand, usual));

function inStrand(strand: Strand, usual: Usual): Suspicion[] {
  const { letters } = strand;
  const [before, behind] = [costs(letters), costsBehind(letters)];
  const printed = before[letters.length] ?? 0;
  const best = new Map<number, Suspicion>();
  const gained = (from: number, to: number, surprise: number, cost: number): number =>
    printed - ((before[from] ?? 0) + surprise + (behind[to] ?? 0)) - COST.misread - cost;
  const propose: Propose = ({ from, to, word, cost, at, length }) => {
    const plain = gained(from, to, surpriseOf(word) ?? 0, cost);
    if (plain <= LEAST) return;
    const suggestion = word.slice(at - from, at - from + length + word.length - (to - from));
    const [left, right] = [letters.slice(Math.max(0, at - 1), at), letters.slice(at + length, at + length + 1)];
    const score = plain + PAIRS * gain(left + letters.slice(at, at + length) + right, left + suggestion + right, usual);
    if (score <= (best.get(at)?.score ?? 0)) return;
    best.set(at, { strand, from: at, to: at + length, suggestion, score, reason: `词典里作“${word}”` });
  };
  const mayGain: MayGain = (from, to, surprise, cost) => gained(from, to, surprise, cost) > LEAST;
  for (let from = 0; from < letters.length; from++) {
    shortWords(letters, from, mayGain, propose);
    longWords(letters, from, mayGain, propose);
  }
  return [...best.values()];
}

/** The letters from `from` to `to` read as `word`, in which `length` letters from `at` on are in question. */
type Propose = (reading: { from: number; to: number; word: string; cost: number; at: number; length: number }) => void;

/** Whether a word so surprising can be likelier there than what is printed; most places need no search for one. */
type MayGain = (from: number, to: number, surprise: number, cost: number) => boolean;

/** Two or three letters: only those that look alike change places. */
function shortWords(letters: string, from: number, mayGain: MayGain, propose: Propose): void {
  for (let length = 2; length < FEWEST_LONG && from + length <= letters.length; length++) {
    const to = from + length;
    if (!mayGain(from, to, LEAST_SURPRISE, COST.alike) || surpriseOf(letters.slice(from, to)) !== undefined) continue;
    let node = WORDS.root;
    for (let at = from; at < to && node !== NONE; at++) {
      for (const letter of shapesLike(letters[at] ?? '')) {
        let end = WORDS.next(node, letter.charCodeAt(0));
        for (let rest = at + 1; rest < to && end !== NONE; rest++) end = WORDS.next(end, letters.charCodeAt(rest));
        const surprise = surpriseAt(end);
        if (surprise === undefined || !mayGain(from, to, surprise, COST.alike)) continue;
        const word = letters.slice(from, at) + letter + letters.slice(at + 1, to);
        propose({ from, to, word, cost: COST.alike, at, length: 1 });
      }
      node = WORDS.next(node, letters.charCodeAt(at));
    }
  }
}

/** Four letters or more: any letter of them, or one that is lost. */
function longWords(letters: string, from: number, mayGain: MayGain, propose: Propose): void {
  let node = HALVES.root;
  for (let to = from + 1; to <= letters.length && node !== NONE; to++) {
    node = HALVES.next(node, letters.charCodeAt(to - 1));
    const found = node === NONE ? undefined : longWordsAt(node);
    for (const { word, surprise } of found?.start ?? []) {
      const end = from + word.length;
      if (mayGain(from, end, surprise, COST.alike)) otherLetter(letters, from, word, propose);
      if (mayGain(from, end - 1, surprise, COST.lost)) lostLetter(letters, from, word, propose);
    }
    for (const { word, surprise } of found?.end ?? []) {
      const start = to - word.length;
      if (mayGain(start, to, surprise, COST.alike)) otherLetter(letters, start, word, propose);
      if (mayGain(start + 1, to, surprise, COST.lost)) lostLetter(letters, start + 1, word, propose);
    }
  }
}

function otherLetter(letters: string, from: number, word: string, propose: Propose): void {
  const at = firstOther(letters, from, word);
  const printed = letters[from + at] ?? '';
  const wanted = word[at] ?? '';
  if (from < 0 || at === word.length || !isHan(printed) || !letters.startsWith(word.slice(at + 1), from + at + 1))
    return;
  const isAlike = looksAlike(printed, wanted) || soundsAlike(printed, wanted);
  propose({ from, to: from + word.length, word, cost: isAlike ? COST.alike : COST.other, at: from + at, length: 1 });
}

/** Not the first letter nor the last, where another word may begin, and not one of a pair: the other would tell nothing. */
function lostLetter(letters: string, from: number, word: string, propose: Propose): void {
  const at = firstOther(letters, from, word);
  const isInside = from >= 0 && at > 0 && at < word.length - 1 && word[at] !== word[at - 1];
  if (!isInside || !letters.startsWith(word.slice(at + 1), from + at)) return;
  propose({ from, to: from + word.length - 1, word, cost: COST.lost, at: from + at - 1, length: 2 });
}

/** The first letter of the word that is not printed from `from` on; the word's length where all are. */
function firstOther(letters: string, from: number, word: string): number {
  let at = 0;
  while (at < word.length && letters[from + at] === word[at]) at++;
  return at;
}

/** For each place, what the letters before it cost as words, in doublings. */
function costs(letters: string): Float64Array {
  const cost = new Float64Array(letters.length + 1).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  for (let at = 0; at < letters.length; at++)
    eachWord(letters, at, (to, price) => {
      cost[to] = Math.min(cost[to] as number, (cost[at] as number) + price);
    });
  return cost;
}

/** For each place, what the letters from it on cost. */
function costsBehind(letters: string): Float64Array {
  const cost = new Float64Array(letters.length + 1).fill(Number.POSITIVE_INFINITY);
  cost[letters.length] = 0;
  for (let at = letters.length - 1; at >= 0; at--)
    eachWord(letters, at, (to, price) => {
      cost[at] = Math.min(cost[at] as number, (cost[to] as number) + price);
    });
  return cost;
}

function eachWord(letters: string, at: number, visit: (to: number, price: number) => void): void {
  let node = WORDS.next(WORDS.root, letters.charCodeAt(at));
  visit(at + 1, surpriseAt(node) ?? (isHan(letters[at] ?? '') ? UNKNOWN_LETTER : 0));
  for (let to = at + 2; node !== NONE && to <= letters.length; to++) {
    node = WORDS.next(node, letters.charCodeAt(to - 1));
    const price = surpriseAt(node);
    if (price !== undefined) visit(to, price);
  }
}
