import { lengthOf, lookOf } from '../line/block.ts';
import type { LabelRule } from '../rule.ts';

/** Longest note, in UTF-16 units: offices of several authors; a longer line is a life told. */
const LONGEST = 150;

/** `（作者系市委党校常务副校长）` on its own line. */
export const authorNote: LabelRule = {
  rule: 'author-note',
  role: 'note',
  holds: (block, { runsOn }) =>
    !runsOn &&
    /^[（(【[]?\s*(?:本文)?(?:作者|执笔人?)(?:[系是为]|单位|简介)/u.test(lookOf(block)) &&
    lengthOf(block) <= LONGEST,
};
