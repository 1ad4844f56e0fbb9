import type { LabelRule } from '../model.ts';
import { lookOf } from '../text.ts';

/** 页码: a number alone on its line, bare or between dashes, or `第12页`. */
export const folio: LabelRule = {
  rule: 'folio',
  role: 'folio',
  holds: (block) => block.hash === 0 && /^[-—–·•|\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—–·•|\s]*$/u.test(lookOf(block)),
};
