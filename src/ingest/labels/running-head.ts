import { tight } from '../../chinese/script.ts';
import { lengthOf, lookOf } from '../line/block.ts';
import { numbering } from '../line/numbering.ts';
import { besideFolio, isFolio } from '../line/page.ts';
import { bare, letterKey } from '../line/similarity.ts';
import type { Block } from '../model.ts';
import type { LabelRule } from '../rule.ts';

/** 第3期, 总第42期, or `刊名  2019.05  11`: the month and the page. */
const NAMES_ISSUE = /第\s*\S{1,4}\s*期|总第?\s*\d+|[12]\d{3}\s*[.．·/年-]\s*\d{1,2}\s*[月期]?(?:\s+\d{1,3})?$/u;

/** Characters of a running head, without the blanks between name and number, and with them. */
const LONGEST = 30;
const WIDEST = 100;
/** Lines of the cover among which the nameplate stands. */
const COVER = 3;
/** Times that a running head comes back at least: where it names the issue, and where it names the periodical or stands beside a folio. */
const FEWEST = { issue: 2, other: 3 };

/**
 * 书眉: the same short line, page numbers apart, that names the issue (twice is enough), or names the periodical or stands
 * beside a folio (three times); or the nameplate of the cover with a page number, once. Headings repeat too (一、主要做法 in six articles), so repetition alone is not enough.
 */
export const runningHead: LabelRule = {
  rule: 'running-head',
  role: 'running-head',
  holds: (block, around) => {
    const text = lookOf(block);
    if (lengthOf(block) > WIDEST || tight(text).length > LONGEST || numbering(text) !== undefined) return false;
    const letters = letterKey(block);
    // A stop alone on its line, the last of a wrapped paragraph, is like any other.
    if (letters === '') return false;
    const times = around.frequency.get(letters) ?? 0;
    if (NAMES_ISSUE.test(text)) return times >= FEWEST.issue;
    const isNameplate = (line: Block): boolean => letterKey(line) === letters;
    const isPaged = around.at >= COVER && bare(besideFolio(text) ?? '') === letters;
    if (isPaged && around.blocks.slice(0, COVER).some(isNameplate)) return true;
    const near = [around.blocks[around.at - 1], around.blocks[around.at + 1]];
    const isBesideFolio = near.some((other) => other && isFolio(other));
    return times >= FEWEST.other && (isBesideFolio || tight(text).includes(tight(around.periodical.name)));
  },
};
