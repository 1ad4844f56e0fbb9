import type { LabelRule } from '../model.ts';
import { hasFullStop, lengthOf, lookOf } from '../text.ts';

/** 署名: `□ 市委编办` under a title. The box is the print's own mark, so nothing else may claim the line. */
export const bylineBox: LabelRule = {
  rule: 'byline-box',
  role: 'byline',
  holds: (block) => /^[□■◎◇]\s*\S/u.test(lookOf(block)) && lengthOf(block) <= 40 && !hasFullStop(lookOf(block)),
};
