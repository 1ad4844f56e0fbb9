import { lengthOf, lookOf } from '../line/block.ts';
import { hasFullStop } from '../line/marks.ts';
import type { LabelRule } from '../rule.ts';

/** Longest credit, in UTF-16 units: a longer line is a sentence that opens with 记者. */
const LONGEST = 40;

const CREDIT =
  /^[（(]?\s*(?:(?:文|图|图文|文图|撰文|撰稿|作者|执笔|采写)\s*(?:[/／|｜]\s*(?:图|文|摄影)\s*)?[/／|｜:：]|文\s+\p{Script=Han}{2,3}\s+(?:图|摄影?)\s|(?:本刊|本报|本网|特约)\s*(?:记者|通讯员|评论员|编辑部|撰稿人)|(?:见习|实习)?记者\s|通讯员\s)/u;

/** 署名 by its words: `文/张三`, `作者：张三`, `本刊记者 张三`, `（通讯员 张三）`. */
export const bylineCredit: LabelRule = {
  rule: 'byline-credit',
  role: 'byline',
  holds: (block) =>
    CREDIT.test(lookOf(block)) &&
    lengthOf(block) <= LONGEST &&
    !hasFullStop(lookOf(block)) &&
    !/[，,]/u.test(lookOf(block)),
};
