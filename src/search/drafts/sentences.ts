/** A draft as its sentences. Pure. */
import { type Unit, unitsOf } from '../index/tokens.ts';

/** Units of a sentence from which it is held against the archive: shorter ones (一是加强领导) are anybody's. See the README of the search. */
export const LEAST_SENTENCE = 9;

export interface Sentence {
  /** Units of the draft: the first, and the one behind the last. */
  from: number;
  to: number;
}

export interface Draft {
  text: string;
  units: readonly Unit[];
  /** In order, without a gap; each has a unit at least. */
  sentences: readonly Sentence[];
  /** Of each unit, the number of its sentence. */
  sentenceOf: Int32Array;
}

/** GB/T 15834: 。！？ end a sentence and ； a clause that stands for itself; so does the end of a line. */
const END = /[。！？!?；;｡︒︕︖\n\r]/u;

export function draftOf(text: string): Draft {
  const units = unitsOf(text);
  const sentences: Sentence[] = [];
  const sentenceOf = new Int32Array(units.length);
  for (const [at, { start }] of units.entries()) {
    const last = sentences[sentences.length - 1];
    const before = units[at - 1];
    if (last && before && !END.test(text.slice(before.end, start))) last.to = at + 1;
    else sentences.push({ from: at, to: at + 1 });
    sentenceOf[at] = sentences.length - 1;
  }
  return { text, units, sentences, sentenceOf };
}

export const isHeld = ({ from, to }: Sentence): boolean => to - from >= LEAST_SENTENCE;
