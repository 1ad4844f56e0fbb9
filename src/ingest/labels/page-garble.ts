import { textOf } from '../line/block.ts';
import { isFolio } from '../line/page.ts';
import type { LabelRule } from '../rule.ts';

/** Longest garble, in characters; lines between a page's end and it. */
const LONGEST = 16;
const MOST_BETWEEN = 2;

/** What OCR read out of an ornament at the top of a page: digits, single letters and marks without one Han character, right behind a folio. */
export const pageGarble: LabelRule = {
  rule: 'page-garble',
  role: 'artefact',
  holds: (block, { blocks, at, damagedFolios }) => {
    const text = textOf(block).trim();
    const isGarble =
      text.length <= LONGEST &&
      block.hash === 0 &&
      !block.code &&
      !/\p{Script=Han}/u.test(text) &&
      (/^\p{L}$/u.test(text) ||
        /^[oO0]{3,}$/u.test(text) ||
        /^[\d\s]{5,}$/u.test(text) ||
        /^[\p{S}\p{P}\s]{2,}$/u.test(text) ||
        /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z\d\p{P}\p{S}]+$/u.test(text));
    if (!isGarble) return false;
    return Array.from({ length: MOST_BETWEEN }, (_, i) => at - 1 - i).some((above) => {
      const other = blocks[above];
      return other !== undefined && (isFolio(other) || damagedFolios.has(above));
    });
  },
};
