/** Where words stand in the articles of an assembled issue, by the line of the source on which they begin. */
import type { DraftArticle, Issue, Run } from './model.ts';
import { isInFrontMatter } from './text.ts';

/** A stretch of text that a correction may not cross: a block, or one cell of a table's row. */
export interface Piece {
  /** Index of the article in the issue, of the part in the article, of the cell in the row. */
  article: number;
  part: number;
  cell?: number;
  inHead: boolean;
  runs: readonly Run[];
  text: string;
}

export interface Place {
  piece: Piece;
  /** UTF-16 code units in the piece's text, end excluded. */
  start: number;
  end: number;
}

export type Pieces = ReadonlyMap<number, readonly Piece[]>;

/** Pieces of one article of an issue, in order. */
export function piecesIn({ parts }: DraftArticle, article: number): Piece[] {
  return parts.flatMap((part, at) =>
    (part.cells ?? [part.block.runs]).map((runs, cell) => ({
      article,
      part: at,
      ...(part.cells ? { cell } : {}),
      inHead: isInFrontMatter(part),
      runs,
      text: runs.map((run) => run.text).join(''),
    })),
  );
}

/** Pieces by each line that has a part in them. */
export function byLine(pieces: readonly Piece[]): Pieces {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces)
    for (const line of new Set(piece.runs.map((run) => run.line))) {
      const own = lines.get(line);
      if (own) own.push(piece);
      else lines.set(line, [piece]);
    }
  return lines;
}

export const piecesOf = (issue: Issue): Piece[] => issue.articles.flatMap(piecesIn);

/** A piece and where its text, without the spaces at its ends, begins in the text of its block. */
export interface BlockPiece {
  piece: Piece;
  offset: number;
  /** Spaces before the text. */
  indent: number;
}

/** Pieces of each block of an article's body, by the block's ordinal; cells are parted by one space, as in the block's text. */
export function blockPiecesOf(pieces: readonly Piece[]): BlockPiece[][] {
  const blocks = new Map<number, BlockPiece[]>();
  for (const piece of pieces) {
    const text = piece.text.trim();
    if (piece.inHead || text === '') continue;
    const own = blocks.get(piece.part) ?? [];
    const last = own.at(-1);
    const offset = last ? last.offset + last.piece.text.trim().length + 1 : 0;
    blocks.set(piece.part, [...own, { piece, offset, indent: piece.text.length - piece.text.trimStart().length }]);
  }
  return [...blocks.values()];
}

/** Every place where `words` begin on `line`, in order. */
export function placesOf(pieces: Pieces, line: number, words: string): Place[] {
  const places: Place[] = [];
  for (const piece of pieces.get(line) ?? [])
    for (let start = piece.text.indexOf(words); start >= 0; start = piece.text.indexOf(words, start + 1))
      if (lineAt(piece.runs, start) === line) places.push({ piece, start, end: start + words.length });
  return places;
}

/** Line of the source from which the character at `offset` of the runs' text comes. */
export function lineAt(runs: readonly Run[], offset: number): number | undefined {
  let end = 0;
  return runs.find((run) => {
    end += run.text.length;
    return offset < end;
  })?.line;
}
