/** What the archive itself teaches: phrases that it prints again and again. */

import { FEWEST_TIMES, HOLES, PHRASE } from '../numbers.ts';
import { BREAK, type Sheet } from '../sheet.ts';

export interface Corpus {
  /** Letters of each issue. */
  sheets: readonly string[];
  /** Phrases that stand often, by the letters around each hole (`holeIn`); the most usual one of each. */
  byHole: ReadonlyMap<string, { phrase: string; times: number }>;
}

/** Slots of the first count, which may only count too much: 32 MiB hold what 10,000 articles print. */
const SLOTS = 2 ** 25;
const MOST = 255;

export function corpusOf(issues: readonly Pick<Sheet, 'letters'>[]): Corpus {
  const steps = corpusInSteps(issues);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** An issue a step, so that other work can be done in between. Goes over the letters twice, so that of the phrases that stand seldom none is kept. */
export function* corpusInSteps(issues: readonly Pick<Sheet, 'letters'>[]): Generator<undefined, Corpus> {
  const sheets = issues.map(({ letters }) => letters);
  const size = sheets.reduce((sum, letters) => sum + letters.length, 0);
  const slots = new Uint8Array(Math.min(SLOTS, 2 ** Math.max(10, Math.ceil(Math.log2(4 * size + 1)))));
  for (const letters of sheets) {
    eachPhrase(letters, (at) => {
      const slot = slotOf(letters, at, slots.length);
      if ((slots[slot] as number) < MOST) (slots[slot] as number)++;
    });
    yield;
  }
  const times = new Map<string, number>();
  for (const letters of sheets) {
    eachPhrase(letters, (at) => {
      if ((slots[slotOf(letters, at, slots.length)] as number) < FEWEST_TIMES) return;
      const phrase = letters.slice(at, at + PHRASE);
      times.set(phrase, (times.get(phrase) ?? 0) + 1);
    });
    yield;
  }
  const byHole = new Map<string, { phrase: string; times: number }>();
  for (const [phrase, often] of times)
    for (const hole of often < FEWEST_TIMES ? [] : HOLES) {
      const key = holeIn(phrase, hole);
      if ((byHole.get(key)?.times ?? 0) < often) byHole.set(key, { phrase, times: often });
    }
  return { sheets, byHole };
}

/** How often the archive prints it, up to `most`. */
export function timesOf({ sheets }: Corpus, words: string, most: number): number {
  let times = 0;
  for (const letters of sheets)
    for (let at = letters.indexOf(words); at >= 0 && times < most; at = letters.indexOf(words, at + 1)) times++;
  return times;
}

export const holeIn = (phrase: string, hole: number): string =>
  `${phrase.slice(0, hole)}${BREAK}${phrase.slice(hole + 1)}`;

function eachPhrase(letters: string, visit: (at: number) => void): void {
  let from = 0;
  for (let to = letters.indexOf(BREAK); to >= 0; to = letters.indexOf(BREAK, from)) {
    for (let at = from; at + PHRASE <= to; at++) visit(at);
    from = to + 1;
  }
}

/** FNV-1a over the letters of the phrase at `at`. */
function slotOf(letters: string, at: number, slots: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + PHRASE; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}
