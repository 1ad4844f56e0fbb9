/**
 * Sentences of a block as short marks, by which the same sentence is known in another issue. Kept with what is read of an issue, so that the archive is
 * compared without reading a text again.
 */
import { createHash } from 'node:crypto';

/** Letters and digits of a sentence from which it is marked: shorter ones are bylines and turns of phrase. */
export const LEAST_SENTENCE = 13;
/** Characters of a digest: 48 bits, so that among a million sentences two are taken for one with a chance of 1 in 500. */
const DIGEST = 8;
/** GB/T 15834: 。！？ end a sentence, ； a clause that stands for itself. */
const END = /[。！？!?；;\n]/u;

/** `anchor`, then of each sentence digest and length, a space between: `p3-4137 aZ09_-aZ42 …`; empty where no sentence is long enough. */
export function marksOf(anchor: string, text: string): string {
  const marks = text.split(END).flatMap((sentence) => {
    const letters = lettersOf(sentence);
    const units = [...letters].length;
    return units < LEAST_SENTENCE
      ? []
      : [`${createHash('sha256').update(letters).digest('base64url').slice(0, DIGEST)}${units}`];
  });
  return marks.length === 0 ? '' : [anchor, ...marks].join(' ');
}

/** A mark stays as it is written: the same sentence has the same. */
export function readMarks(written: string): { anchor: string; marks: string[] } {
  const [anchor = '', ...marks] = written.split(' ');
  return { anchor, marks };
}

/** Letters and digits of the sentence. */
export const unitsOf = (mark: string): number => Number(mark.slice(DIGEST));

/** Punctuation, width and capitals do not count. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
