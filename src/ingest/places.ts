/** Where words stand in the articles of an assembled issue, by the line of the source on which they begin. */
import type { Issue, Run } from './model.ts';
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

/** Pieces by each line that has a part in them. */
export function piecesOf(issue: Issue): Pieces {
  const byLine = new Map<number, Piece[]>();
  for (const [article, { parts }] of issue.articles.entries())
    for (const [part, { block, cells }] of parts.entries())
      for (const [cell, runs] of (cells ?? [block.runs]).entries()) {
        const text = runs.map((run) => run.text).join('');
        const inHead = isInFrontMatter(parts[part] ?? { block, role: 'text', rule: '' });
        const piece: Piece = { article, part, ...(cells ? { cell } : {}), inHead, runs, text };
        for (const line of new Set(runs.map((run) => run.line))) byLine.set(line, [...(byLine.get(line) ?? []), piece]);
      }
  return byLine;
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
