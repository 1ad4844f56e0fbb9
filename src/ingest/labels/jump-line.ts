import { lookOf } from '../line/block.ts';
import type { LabelRule } from '../rule.ts';

/** 下转第12页, 上接第3版: where the rest of an article stands in print. */
export const jumpLine: LabelRule = {
  rule: 'jump-line',
  role: 'jump-line',
  holds: (block) =>
    /^[（(【[]?\s*(?:下转|上接|[转接])第?\s*[\d一二三四五六七八九十]+\s*[页版]\s*[)）】\]]?$/u.test(lookOf(block)) ||
    // The number is misread or lost.
    /^[（(【[]\s*(?:[下续]转|上接)(?:第?.{0,4}?[页版]|[Pp]\.?\s*\d{1,3})\s*[)）】\]]$/u.test(lookOf(block)),
};
