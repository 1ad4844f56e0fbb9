/** Titles that OCR lost: between its neighbours an article still shows its region line or its byline. Says so through `span: 0`. */

import { isRegionLine } from '../heads/head.ts';
import { lengthOf, textOf, verticalRun } from '../line/block.ts';
import { bare, similarity } from '../line/similarity.ts';
import type { Alignment, Block, ContentsEntry, Match, Periodical } from '../model.ts';
import { ALIGNMENT } from './numbers.ts';
import { titleVariants } from './title-variants.ts';

/** A title between its neighbours may be read worse than one that could stand anywhere. */
const FLOOR_BETWEEN = 0.4;
/** One in vertical print, a letter a line, holds all its letters. */
const FLOOR_VERTICAL = 0.8;

export function findLostTitles(
  blocks: readonly Block[],
  alignment: Alignment,
  usable: (at: number) => boolean,
  periodical: Periodical,
): Alignment {
  const matches = [...alignment.matches];
  const unmatched: ContentsEntry[] = [];
  for (const entry of alignment.unmatched) {
    const next = matches.findIndex((match) => match.entry.order > entry.order);
    const [before, after] = [matches[next < 0 ? matches.length - 1 : next - 1], next < 0 ? undefined : matches[next]];
    const from = before ? behindHead(blocks, before) : 0;
    const to = after?.at ?? blocks.length;
    const found = candidatesOf(blocks, entry, from, to, usable, periodical);
    if (found) matches.splice(next < 0 ? matches.length : next, 0, found);
    else unmatched.push(entry);
  }
  return { ...alignment, matches, unmatched };
}

/** A lost title leaves its region line and its byline, which stand for one article only. */
function behindHead(blocks: readonly Block[], { at, span }: Match): number {
  let from = at + span + 1;
  while (span === 0 && blocks[from]?.label?.role === 'byline') from++;
  return from;
}

function candidatesOf(
  blocks: readonly Block[],
  entry: ContentsEntry,
  from: number,
  to: number,
  usable: (at: number) => boolean,
  periodical: Periodical,
): Match | undefined {
  let best: Match | undefined;
  for (let at = from; at < to; at++) {
    const block = blocks[at] as Block;
    if (!usable(at) || block.label?.role === 'artefact') continue;
    const vertical = verticalRun(blocks, at);
    if (vertical > 0) {
      const letters = bare(
        blocks
          .slice(at, at + vertical)
          .map(textOf)
          .join(''),
      );
      const alike = Math.max(...titleVariants(entry).map((wording) => similarity(wording, letters)));
      if (alike >= FLOOR_VERTICAL && alike > (best?.similarity ?? 0))
        best = { entry, at, span: vertical, similarity: alike };
    } else if (
      lengthOf(block) <= ALIGNMENT.longestTitle &&
      (block.hash > 0 || blocks[at + 1]?.label?.role === 'byline')
    ) {
      const alike = Math.max(...titleVariants(entry).map((wording) => similarity(wording, bare(textOf(block)))));
      if (alike >= FLOOR_BETWEEN && alike > (best?.similarity ?? 0)) best = { entry, at, span: 1, similarity: alike };
    }
  }
  if (best) return best;
  for (let at = from; at < to; at++) {
    const block = blocks[at] as Block;
    if (!usable(at)) continue;
    const namesAuthor = entry.author !== undefined && bare(textOf(block)) === bare(entry.author);
    const isByline = block.label?.rule === 'byline-box' || namesAuthor;
    if (isByline || (entry.prefix && isRegionLine(block, entry, periodical)))
      return { entry, at, span: 0, similarity: 0 };
  }
  return undefined;
}
