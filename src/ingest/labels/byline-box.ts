import { isPerson, splitNames } from '../../chinese/names.ts';
import { isBareByline } from '../heads/byline.ts';
import { lengthOf, lookOf } from '../line/block.ts';
import { hasFullStop } from '../line/marks.ts';
import type { LabelRule } from '../rule.ts';

/** Longest byline behind a box, in UTF-16 units. */
const LONGEST = 40;

/** 署名: `□ 市委编办` under a title. The box is the print's own mark, so nothing else may claim the line. */
export const bylineBox: LabelRule = {
  rule: 'byline-box',
  role: 'byline',
  holds: (block) => {
    const [mark, words] = [/^[□■◎◇○●◆☆★]\s*(?=\S)/u.exec(lookOf(block))?.[0], lookOf(block)];
    if (mark === undefined || lengthOf(block) > LONGEST || hasFullStop(words)) return false;
    const names = words.slice(mark.length);
    // Bullets and stars open other lines as well: behind them only a line of names is a byline.
    return /^[□■◎◇]/u.test(mark) || (isBareByline(names) && splitNames(names).some(isPerson));
  },
};
