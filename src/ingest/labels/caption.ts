import { lengthOf, lookOf } from '../line/block.ts';
import { endsSentence, hasFullStop, opensBlock } from '../line/marks.ts';
import type { Block } from '../model.ts';
import type { LabelRule } from '../rule.ts';

/** Longest caption, in UTF-16 units, by what speaks for it: its words, an arrow, the hole above alone. */
const LONGEST = { words: 80, arrow: 100, afterGap: 60 };
/** Blank lines of a hole that a picture left, where lines follow without any, and where they do not. */
const HOLE = { amongNone: 2, amongSome: 3 };

/** `图1：基本要求`, `图为建设中的高铁新城`. */
export const captionWords: LabelRule = {
  rule: 'caption-words',
  role: 'caption',
  holds: (block) =>
    lengthOf(block) <= LONGEST.words &&
    block.hash === 0 &&
    /^(?:[（(【[]?图\s*[\d一二三四五六七八九十]+\s*[：:.．、\s]|图[为：:]|(?:上|下|左|右)图[为：:])/u.test(
      lookOf(block),
    ) &&
    !hasFullStop(lookOf(block).slice(0, -1)),
};

/** `▲ 走村入户`: the arrow points to the picture. Several sentences behind it are a brief, and the arrow its bullet. */
export const captionArrow: LabelRule = {
  rule: 'caption-arrow',
  role: 'caption',
  holds: (block, { blocks, at }) =>
    ARROW.test(lookOf(block)) &&
    lengthOf(block) <= LONGEST.arrow &&
    !hasFullStop(lookOf(block).slice(0, -1)) &&
    ![blocks[at - 1], blocks[at + 1]].some((other) => other && isBrief(block) && isBrief(other)),
};

const ARROW = /^[◀▲▼▶►◄△▽]\s*\S/u;

/** Whole sentences in a row, each behind an arrow, are a list of briefs. */
const isBrief = (block: Block): boolean => ARROW.test(lookOf(block)) && endsSentence(lookOf(block));

/** A short line without a stop after the hole that a picture left: three blank lines or more where fewer are usual, two where none is. */
export const captionAfterGap: LabelRule = {
  rule: 'caption-after-gap',
  role: 'caption',
  holds: (block, { blocks, at, usualGap }) => {
    const text = lookOf(block);
    const next = blocks[at + 1];
    const goesOn = block.hardBreak && next !== undefined && next.gap === 0 && /^图为/u.test(lookOf(next));
    return (
      block.gap >= (usualGap === 0 ? HOLE.amongNone : Math.max(HOLE.amongSome, 2 * usualGap + 1)) &&
      block.hash === 0 &&
      lengthOf(block) <= LONGEST.afterGap &&
      !opensBlock(text) &&
      (goesOn || (!endsSentence(text) && !hasFullStop(text)))
    );
  },
};
