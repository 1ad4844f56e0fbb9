/** Corrections made in the lines of the source before anything is read from them, so that what a misreading spoiled is read as well. */

import { textOf, textOfRuns } from '../line/block.ts';
import type { Block, Correction, Run } from '../model.ts';
import { exchange } from './exchange.ts';
import { byLine, type Place, placesOf, type Words } from './places.ts';

/** A line as it was read, or a cell of one; no correction goes beyond it. */
export type LineWords = Words & { block: Block };

/** A correction that was made, and where the source has its words. */
export interface LineCorrection {
  correction: Correction;
  line: number;
  /** Column, in UTF-16 code units from 0. */
  offset: number;
}

/** What does not fit its line is left out, as is what would leave nothing of it. */
export function correctLines(
  blocks: readonly Block[],
  corrections: readonly Correction[],
): { blocks: Block[]; corrected: LineCorrection[] } {
  if (corrections.length === 0) return { blocks: [...blocks], corrected: [] };
  const lines = byLine(lineWordsIn(blocks));
  const made = corrections.flatMap((correction) => {
    const { line = 0, from, nth = 1 } = correction;
    const place = placesOf(lines, line, from)[nth - 1];
    return place ? [{ ...place, correction }] : [];
  });
  const changes = Map.groupBy(made, ({ piece }) => piece.runs);
  const changed = (runs: Run[]): Run[] => exchange(runs, changes.get(runs) ?? []);
  const after = blocks.map((block) => {
    const cells = block.cells?.map(changed);
    return cells ? { ...block, cells, runs: cells.flat() } : { ...block, runs: changed(block.runs) };
  });
  const isLeft = after.map((block) => textOf(block).trim() !== '');
  const emptied = new Set(blocks.filter((_, at) => !isLeft[at]));
  return {
    blocks: after.map((block, at) => (isLeft[at] ? block : (blocks[at] ?? block))),
    corrected: made.flatMap(({ correction, ...place }) =>
      emptied.has(place.piece.block) ? [] : [{ correction, line: correction.line ?? 0, offset: columnOf(place) }],
    ),
  };
}

export const lineWordsIn = (blocks: readonly Block[]): LineWords[] =>
  blocks.flatMap((block) => (block.cells ?? [block.runs]).map((runs) => ({ block, runs, text: textOfRuns(runs) })));

function columnOf({ piece, start }: Place<LineWords>): number {
  let before = 0;
  for (const run of piece.runs) {
    if (start < before + run.text.length) return run.start + start - before;
    before += run.text.length;
  }
  return 0;
}
