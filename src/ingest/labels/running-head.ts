import type { LabelRule } from '../model.ts';
import { bare, lengthOf, numbering, textOf, tight } from '../text.ts';
import { folio } from './folio.ts';

/**
 * 书眉: the same short line, page numbers apart, at three places or more, that names the periodical or the issue or stands
 * beside a folio. Headings repeat too (一、主要做法 in six articles), so repetition alone is not enough.
 */
export const runningHead: LabelRule = {
  rule: 'running-head',
  role: 'running-head',
  holds: (block, { blocks, at, periodical, frequency }) => {
    const text = textOf(block);
    if (lengthOf(block) > 30 || numbering(text) !== undefined) return false;
    if ((frequency.get(bare(text).replace(/\p{N}/gu, '')) ?? 0) < 3) return false;
    const namesIssue = tight(text).includes(periodical.name) || /第\s*\S{1,4}\s*期|总第?\s*\d+/u.test(text);
    const besideFolio = [blocks[at - 1], blocks[at + 1]].some(
      (near) => near && folio.holds(near, { blocks, at, periodical, frequency, usualGap: 0 }),
    );
    return namesIssue || besideFolio;
  },
};
