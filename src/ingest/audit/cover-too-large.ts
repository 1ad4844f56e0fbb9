import { firstLine, lengthOf, textOf } from '../line/block.ts';
import type { Law } from './law.ts';
import { BOUNDS } from './numbers.ts';

/** What stands before the first article is more than covers hold: articles may lie in it. */
export const coverTooLarge: Law = {
  id: 'cover-too-large',
  inspect: ({ issue }) => {
    const size = issue.cover.reduce((sum, { block }) => sum + lengthOf(block), 0);
    const text = issue.articles.flatMap(({ parts }) => parts).reduce((sum, { block }) => sum + lengthOf(block), 0);
    const share = size / Math.max(1, size + text);
    const longest = issue.cover.toSorted((a, b) => lengthOf(b.block) - lengthOf(a.block))[0];
    if (!longest || share < BOUNDS.cover.share || size < BOUNDS.cover.characters) return [];
    return [
      {
        rule: 'cover-too-large',
        line: firstLine(longest.block),
        message: `第一篇文章之前有 ${size} 字归入封面，占全文 ${Math.round(share * 100)}%，封面没有这么多字，其中可能有文章`,
        quote: textOf(longest.block).slice(0, 40),
        advice:
          '请对照原刊：若其中有文章，在 corrections.yaml 用 contents 写明目录在哪几行或有哪些文章；若确是封面，写进 confirmed',
        blocking: true,
      },
    ];
  },
};
