import { lookOf } from '../line/block.ts';
import type { LabelRule } from '../rule.ts';

/** 编者按: alone on its line, or before its text. Stands before the box rule, since `■编者按` is no byline. */
export const editorsNote: LabelRule = {
  rule: 'editors-note',
  role: 'note',
  holds: (block) =>
    /^[■□◆◇●○★☆▲【[（(〖\s]*编\s*(?:者|辑)\s*(?:按语?|的话|寄语)(?:[】\])）〗：:\s]|$)/u.test(lookOf(block)),
};
