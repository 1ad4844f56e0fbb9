/** Where words stand in the articles of an assembled issue, by the line of the source on which they begin. */

import { isInFrontMatter, textOf, textOfRuns } from '../line/block.ts';
import type { DraftArticle, Issue, Run } from '../model.ts';

/** A stretch of text that a correction may not cross. */
export interface Words {
  runs: readonly Run[];
  text: string;
}

/** Of an article: a block, or one cell of a table's row. */
export interface Piece extends Words {
  /** Index of the article in the issue, of the part in the article, of the cell in the row. */
  article: number;
  part: number;
  cell?: number;
  inHead: boolean;
}

export interface Place<Kind extends Words = Piece> {
  piece: Kind;
  /** UTF-16 code units in the piece's text, end excluded. */
  start: number;
  end: number;
}

export type Pieces<Kind extends Words = Piece> = ReadonlyMap<number, readonly Kind[]>;

/** Pieces of one article of an issue, in order. */
export function piecesIn({ parts }: DraftArticle, article: number): Piece[] {
  return parts.flatMap((part, at) =>
    (part.cells ?? [part.block.runs]).map((runs, cell) => ({
      article,
      part: at,
      ...(part.cells ? { cell } : {}),
      inHead: isInFrontMatter(part),
      runs,
      text: textOfRuns(runs),
    })),
  );
}

/** Pieces by each line that has a part in them. */
export function byLine<Kind extends Words>(pieces: readonly Kind[]): Pieces<Kind> {
  const lines = new Map<number, Kind[]>();
  for (const piece of pieces)
    for (const line of new Set(piece.runs.map((run) => run.line))) {
      const own = lines.get(line);
      if (own) own.push(piece);
      else lines.set(line, [piece]);
    }
  return lines;
}

export const piecesOf = (issue: Issue): Piece[] => issue.articles.flatMap(piecesIn);

/** Lines of the cover, the colophon and the contents. */
export const wordsAround = ({ cover, masthead, contents }: Issue): Words[] =>
  [...cover, ...masthead, ...contents.parts].map(({ block }) => ({ runs: block.runs, text: textOf(block) }));

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
export function placesOf<Kind extends Words>(pieces: Pieces<Kind>, line: number, words: string): Place<Kind>[] {
  return (pieces.get(line) ?? [])
    .flatMap((piece) => placesIn(piece, words))
    .filter(({ piece, start }) => lineAt(piece.runs, start) === line);
}

/** Every place where `words` begin in the piece, in order; those of one place may reach into the next. */
export function placesIn<Kind extends Words>(piece: Kind, words: string): Place<Kind>[] {
  const places: Place<Kind>[] = [];
  if (words === '') return places;
  for (let start = piece.text.indexOf(words); start >= 0; start = piece.text.indexOf(words, start + 1))
    places.push({ piece, start, end: start + words.length });
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
