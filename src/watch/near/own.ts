/** `watch-archive`: a phrase that the archive prints again and again, and here, once, with another letter. */
import { surpriseOf } from '../../chinese/lexicon.ts';
import type { Near } from '../model.ts';
import { HOLES, PHRASE } from '../numbers.ts';
import { BREAK, type Sheet } from '../sheet.ts';
import { type Corpus, holeIn, timesOf } from './corpus.ts';
import { isAlike, isNumeral } from './letters.ts';

export interface Own extends Near {
  times: number;
}

export function ownNear({ letters }: Sheet, corpus: Corpus): Own[] {
  const found = new Map<number, Own>();
  if (corpus.byHole.size === 0) return [];
  for (let from = 0; from + PHRASE <= letters.length; from++) {
    const here = letters.slice(from, from + PHRASE);
    for (const hole of HOLES) {
      const known = corpus.byHole.get(holeIn(here, hole));
      if (!known || known.phrase === here) continue;
      const at = from + hole;
      const letter = known.phrase[hole] ?? '';
      if ((found.get(at)?.times ?? 0) >= known.times || !isOdd(letters, at, letter, corpus)) continue;
      const place = { from, to: from + PHRASE, at, letters: letter, replaced: 1 };
      found.set(at, { ...place, wanted: known.phrase, times: known.times });
    }
  }
  return [...found.values()];
}

/** Printed nowhere else with its neighbours, and no word with one of them, unless it looks or sounds like the usual letter. */
function isOdd(letters: string, at: number, usual: string, corpus: Corpus): boolean {
  const letter = letters[at] ?? '';
  if (letter === BREAK || (isNumeral(letter) && isNumeral(usual))) return false;
  const isWord = [letters.slice(at - 1, at + 1), letters.slice(at, at + 2)].some(
    (pair) => surpriseOf(pair) !== undefined,
  );
  if (isWord && !isAlike(letter, usual)) return false;
  return timesOf(corpus, letters.slice(at - 1, at + 2), 2) <= 1;
}
