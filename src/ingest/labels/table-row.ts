import type { LabelRule } from '../model.ts';
import { lookOf } from '../text.ts';

/** Cells parted by tabs, or by the bars of a Markdown table. */
export const tableRow: LabelRule = {
  rule: 'table-row',
  role: 'table',
  holds: (block) => /\S.*\t|^\t+\S/u.test(lookOf(block)) || /^\|.*\|$/u.test(lookOf(block)),
};
