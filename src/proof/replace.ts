/** A doubt, and what an editor says should stand there → the correction that says so. */

import { type Pieces, type Placed, placesOf, type Words } from '../ingest/index.ts';
import { type Hunk, hunksOf, pinpoint } from '../intake/index.ts';
import type { Correction, Doubt } from '../schema.ts';

export interface Found {
  piece: Words;
  /** Of the words in the piece's text. */
  start: number;
}

/** Where the words of a doubt stand: from its line on, else in what its line was joined to. Undefined where the issue prints them nowhere. */
export function wordsOf(pieces: Pieces<Words>, { line, quote = '' }: Doubt): Found | undefined {
  if (quote === '') return undefined;
  const [here] = placesOf(pieces, line, quote);
  if (here) return here;
  const around = (pieces.get(line) ?? []).find((piece) => piece.text.includes(quote));
  return around && { piece: around, start: around.text.indexOf(quote) };
}

/** Only the letters that change are corrected. Undefined where the replacement says nothing new. */
export function replacing(
  pieces: Pieces<Words>,
  { piece, start }: Found,
  quote: string,
  replacement: string,
  corrected: readonly Placed[],
): (Pick<Correction, 'from' | 'nth' | 'to'> & { line: number }) | undefined {
  const change = changeOf(quote, replacement);
  if (!change) return undefined;
  const hunk = { start: start + change.start, end: start + change.end, to: change.to };
  const taken = corrected.filter((one) => one.piece.runs === piece.runs);
  return pinpoint(pieces, piece, hunk, {
    from: Math.max(0, ...taken.filter(({ end }) => end <= hunk.start).map(({ end }) => end)),
    to: Math.min(
      piece.text.length,
      ...taken.filter(({ start: next }) => next >= hunk.end).map(({ start: next }) => next),
    ),
  });
}

/** From the first letter that changes to the last: a doubt is one correction. Undefined where none does. */
export function changeOf(before: string, after: string): Hunk | undefined {
  const hunks = hunksOf(before, after);
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (!first || !last) return undefined;
  return { start: first.start, end: last.end, to: after.slice(first.start, after.length - (before.length - last.end)) };
}
