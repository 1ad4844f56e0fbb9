/** A stretch of a piece as an editor would name it: the line on which it begins, and words that stand there only once. */
import { lineAt, type Pieces, placesOf, type Words } from '../../ingest/index.ts';
import type { Correction } from '../../schema.ts';
import type { Hunk } from './hunks.ts';

/** Letters by which words may grow on each side before they are counted instead. */
const FARTHEST = 6;

type Named = Pick<Correction, 'from' | 'nth' | 'to'> & { line: number };

/** `room`: how far the stretch may grow without touching another change. Undefined where there is nothing to name. */
export function pinpoint(
  pieces: Pieces<Words>,
  piece: Words,
  { start, end, to }: Hunk,
  room: { from: number; to: number },
): Named | undefined {
  for (let grown = 0; grown <= FARTHEST; grown++) {
    const from = Math.max(room.from, start - Math.ceil(grown / 2));
    const until = Math.min(room.to, end + Math.floor(grown / 2));
    const named = name(pieces, piece, from, until, piece.text.slice(from, start) + to + piece.text.slice(end, until));
    if (named && named.nth === undefined) return named;
  }
  const from = end > start ? start : Math.max(room.from, start - 1);
  const until = end > from ? end : Math.min(room.to, end + 1);
  return name(pieces, piece, from, until, piece.text.slice(from, start) + to + piece.text.slice(end, until));
}

function name(pieces: Pieces<Words>, piece: Words, start: number, end: number, to: string): Named | undefined {
  const from = piece.text.slice(start, end);
  const line = lineAt(piece.runs, start);
  if (from === '' || line === undefined) return undefined;
  const places = placesOf(pieces, line, from);
  const nth = places.findIndex((place) => place.piece === piece && place.start === start) + 1;
  return { line, from, ...(places.length > 1 ? { nth } : {}), to };
}
