import { lookOf } from '../line/block.ts';
import type { LabelRule } from '../rule.ts';

/** A line drawn with characters (of a box, too), or a bullet with nothing behind it. */
export const ruledLine: LabelRule = {
  rule: 'ruled-line',
  role: 'marker',
  holds: (block) => /^(?:[-*+•]|[-=_*—.·•\u2500-\u257F\s]{3,})$/u.test(lookOf(block)),
};
