/**
 * Where a draft and a printed paragraph say the same, letter for letter, but for a difference in a sentence at most: a letter other, missing or too many.
 * Seed and extend: wherever four letters agree, the agreement is followed to both sides. Pure.
 */
import { type Draft, isHeld, LEAST_SENTENCE } from './sentences.ts';

/** Units that agree. */
export interface Agreement {
  draft: number;
  printed: number;
  length: number;
}

/** One unit of the draft (`ofDraft`), of the print, or of both, where they differ. `draft`: its place, or the one before which it is missing. */
export interface Difference {
  draft: number;
  ofDraft: boolean;
  /** What is printed there; 0 where nothing is. */
  code: number;
}

/** In order, a difference between each two. The first and the last may be empty: then the difference is the first or last unit of a sentence. */
export interface Run {
  agreements: readonly Agreement[];
  differences: readonly Difference[];
}

/**
 * Units by which a place is found, and that must agree behind a difference inside a sentence. A sentence of nine with one difference has four that agree in a row;
 * the shortest that is held has nine.
 */
const SEED = 4;
/** Units of a sentence that must have been printed for it to be told where not all of it was. See the README of the search. */
export const LEAST_PART = 13;

const BUCKETS = 2 ** 16;

/** `draft`'s sentences with a difference or none, and parts of them of `LEAST_PART` units, in a printed paragraph (`coder`). */
export function runFinder(draft: Draft, codes: Uint32Array): (printed: Uint32Array) => Run[] {
  const { first, next } = seedsOf(codes);
  /** By diagonal: where in the print what has been followed ends. Places in the print are counted on from paragraph to paragraph, so that none is met again. */
  let followed = new Float64Array(0);
  let base = 1;

  return (printed) => {
    const diagonals = codes.length + printed.length;
    if (followed.length < diagonals) followed = new Float64Array(diagonals * 2);
    const found: Run[] = [];
    for (let at = 0; at + SEED <= printed.length; at += 1) {
      let place = first[bucketOf(printed, at)] ?? -1;
      for (; place >= 0; place = next[place] ?? -1) {
        const diagonal = at - place + codes.length;
        if ((followed[diagonal] ?? 0) > base + at) continue;
        const length = agreeing(codes, printed, place, at, 1);
        if (length < SEED) continue;
        const agreements = extended(draft, codes, printed, { draft: place, printed: at, length });
        for (const one of agreements)
          followed[one.printed - one.draft + codes.length] = base + one.printed + one.length;
        if (isTold(draft, reachOf(agreements)))
          found.push({ agreements, differences: differencesOf(agreements, printed) });
      }
    }
    base += printed.length + 1;
    return found;
  };
}

/** Places of the draft by what stands there, as chains. */
function seedsOf(codes: Uint32Array): { first: Int32Array; next: Int32Array } {
  const [first, next] = [new Int32Array(BUCKETS).fill(-1), new Int32Array(codes.length).fill(-1)];
  for (let at = codes.length - SEED; at >= 0; at -= 1) {
    const bucket = bucketOf(codes, at);
    next[at] = first[bucket] ?? -1;
    first[bucket] = at;
  }
  return { first, next };
}

/** FNV-1a over the units of a seed. */
function bucketOf(codes: Uint32Array, at: number): number {
  let hash = 0x811c9dc5;
  for (let step = 0; step < SEED; step += 1) hash = Math.imul(hash ^ (codes[at + step] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}

/** How many units agree from there on: forward, or backward from the units before. */
function agreeing(codes: Uint32Array, printed: Uint32Array, draft: number, print: number, step: 1 | -1): number {
  let length = 0;
  let [one, other] = step === 1 ? [draft, print] : [draft - 1, print - 1];
  while (one >= 0 && other >= 0 && one < codes.length && other < printed.length && codes[one] === printed[other]) {
    length += 1;
    one += step;
    other += step;
  }
  return length;
}

/** The seed's agreement with all that agrees on both sides, over differences. */
function extended(draft: Draft, codes: Uint32Array, printed: Uint32Array, seed: Agreement): Agreement[] {
  const run = [seed];
  /** Sentences that have had their difference. */
  const differing = new Set<number>();
  const isLonger = (step: 1 | -1): boolean => {
    const more = beyond({ draft, codes, printed, run, differing }, step);
    if (more && step === 1) run.push(more);
    if (more && step === -1) run.unshift(more);
    return more !== undefined;
  };
  while (isLonger(1) || isLonger(-1));
  return run;
}

/** What units a difference takes: of the draft, of the print. A letter other comes first, so that it is the one told where all lead as far. */
const DIFFERENCES = [
  [1, 1],
  [0, 1],
  [1, 0],
] as const;

interface Extending {
  draft: Draft;
  codes: Uint32Array;
  printed: Uint32Array;
  run: readonly Agreement[];
  differing: Set<number>;
}

/** The agreement behind the next difference, or before it: of those that there may be the one that leads furthest. */
function beyond({ draft, codes, printed, run, differing }: Extending, step: 1 | -1): Agreement | undefined {
  const [edge, { from: begun, to: ended }] = [step === 1 ? run[run.length - 1] : run[0], reachOf(run)];
  if (!edge) return undefined;
  const [from, at] = step === 1 ? [ended, edge.printed + edge.length] : [begun, edge.printed];
  /** The sentence in which they differ. */
  const number = draft.sentenceOf[step === 1 ? from : from - 1] ?? -1;
  const sentence = draft.sentences[number];
  if (!sentence) return undefined;
  let [best, furthest]: [Agreement | undefined, number] = [undefined, 0];
  let isInSentence = false;
  for (const [ofDraft, ofPrint] of DIFFERENCES) {
    const [there, place] = [from + step * ofDraft, at + step * ofPrint];
    // A letter between two sentences of the draft is no difference of either.
    const isInside = ofDraft === 1 || (from > sentence.from && from < sentence.to);
    if (place < 0 || place > printed.length || (isInside && differing.has(number))) continue;
    const length = agreeing(codes, printed, there, place, step);
    const reached = there + step * length;
    const isWhole =
      step === 1 ? begun <= sentence.from && reached >= sentence.to : ended >= sentence.to && reached <= sentence.from;
    if ((length < SEED && !(isInside && isWhole)) || ofDraft + length <= furthest) continue;
    furthest = ofDraft + length;
    isInSentence = isInside;
    best = step === 1 ? { draft: there, printed: place, length } : { draft: reached, printed: place - length, length };
  }
  if (isInSentence) differing.add(number);
  return best;
}

/** What stands between the agreements. */
const differencesOf = (agreements: readonly Agreement[], printed: Uint32Array): Difference[] =>
  agreements.slice(1).map((next, at) => {
    const { draft = 0, printed: begun = 0, length = 0 } = agreements[at] ?? {};
    const isPrinted = next.printed > begun + length;
    return {
      draft: draft + length,
      ofDraft: next.draft > draft + length,
      code: isPrinted ? (printed[begun + length] ?? 0) : 0,
    };
  });

/** It has a sentence that is held, with a difference at most, or enough of one. */
function isTold({ sentences, sentenceOf }: Draft, { from, to }: Reach): boolean {
  if (to - from < Math.min(LEAST_PART, LEAST_SENTENCE)) return false;
  for (let number = sentenceOf[from] ?? 0; number < sentences.length; number += 1) {
    const sentence = sentences[number];
    if (!sentence || sentence.from >= to) return false;
    const shared = Math.min(to, sentence.to) - Math.max(from, sentence.from);
    if (shared >= LEAST_PART || (isHeld(sentence) && shared === sentence.to - sentence.from)) return true;
  }
  return false;
}

/** Units of the draft: the first, and the one behind the last. */
export interface Reach {
  from: number;
  to: number;
}

export function reachOf(agreements: readonly Agreement[]): Reach {
  const [first, last] = [agreements[0], agreements[agreements.length - 1]];
  return { from: first?.draft ?? 0, to: last ? last.draft + last.length : 0 };
}
