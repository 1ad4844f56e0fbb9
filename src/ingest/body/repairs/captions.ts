/** Captions: arrows that point to the picture are dropped, lines of one caption joined, a caption between the halves of a sentence found. */

import { joinParts, lengthOf, splitBlock, textOf } from '../../line/block.ts';
import { endsSentence, opensBlock } from '../../line/marks.ts';
import type { Part } from '../../model.ts';
import type { Repair } from '../../rule.ts';

/** Longest caption that is believed without words or a gap that say so, shortest first half of the sentence around it; characters. */
const LONGEST_CAPTION = 40;
const SHORTEST_HALF = 60;

export const captions: Repair = {
  id: 'caption',
  apply: (parts, { columnWidth }) =>
    joinLines((columnWidth > 0 ? parts : parts.map(betweenHalves)).flatMap(withoutArrow)),
};

/** A column break cut the sentence and the caption stands in the cut: a | caption | b, where a has no stop and b opens nothing. */
function betweenHalves(part: Part, at: number, parts: readonly Part[]): Part {
  const [a, b] = [parts[at - 1], parts[at + 1]];
  const text = textOf(part.block);
  const isLoose = part.role === 'paragraph' && part.block.hash === 0 && part.block.gap > 0 && (b?.block.gap ?? 0) > 0;
  if (!isLoose || a?.role !== 'paragraph' || b?.role !== 'paragraph') return part;
  const isShort =
    lengthOf(part.block) <= LONGEST_CAPTION && !endsSentence(text) && !/[，、；]$/u.test(text) && !opensBlock(text);
  const isCut =
    lengthOf(a.block) >= SHORTEST_HALF &&
    !endsSentence(textOf(a.block)) &&
    !opensBlock(textOf(b.block)) &&
    lengthOf(b.block) > lengthOf(part.block);
  return isShort && isCut ? { ...part, role: 'caption', rule: 'caption-between-halves' } : part;
}

function withoutArrow(part: Part): Part[] {
  const arrow = part.role === 'caption' ? /^[◀▲▼▶►◄△▽]\s*/u.exec(textOf(part.block)) : null;
  if (!arrow) return [part];
  const [mark, rest] = splitBlock(part.block, arrow[0].length);
  return [
    { block: mark, role: 'marker', rule: 'caption-arrow' },
    { ...part, block: rest },
  ];
}

/** A caption of two printed lines: the first ends in a hard break. */
function joinLines(parts: Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (
      last?.role === 'caption' &&
      last.block.hardBreak &&
      part.block.gap === 0 &&
      (part.role === 'caption' || part.role === 'paragraph')
    )
      out[out.length - 1] = joinParts(last, part, last.rule);
    else out.push(part);
  }
  return out;
}
