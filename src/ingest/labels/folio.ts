import { isFolio } from '../line/page.ts';
import type { LabelRule } from '../rule.ts';

/** 页码, printed in the margin of every page. */
export const folio: LabelRule = {
  rule: 'folio',
  role: 'folio',
  holds: isFolio,
};
