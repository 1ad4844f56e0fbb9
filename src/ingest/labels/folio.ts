import { isFolio } from '../line/page.ts';
import type { LabelRule } from '../rule.ts';

/** 页码, printed in the margin of every page. */
export const folio: LabelRule = {
  rule: 'folio',
  role: 'folio',
  holds: isFolio,
};

/** The same, damaged: known by its place in the order of the pages. */
export const folioByOrder: LabelRule = {
  rule: 'folio-by-order',
  role: 'folio',
  holds: (_, { at, damagedFolios }) => damagedFolios.has(at),
};
