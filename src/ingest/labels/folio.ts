import type { LabelRule } from '../model.ts';
import { isFolio } from '../page.ts';

/** 页码, printed in the margin of every page. */
export const folio: LabelRule = {
  rule: 'folio',
  role: 'folio',
  holds: isFolio,
};
