import { firstLine, isInFrontMatter, textOf } from '../line/block.ts';
import { likeStarts } from '../skeleton/judge.ts';
import type { Law } from './law.ts';
import { BOUNDS } from './numbers.ts';

/** Lines inside articles that look just like the heads of articles. */
export const headInside: Law = {
  id: 'head-inside',
  inspect: ({ blocks, skeleton, issue, isOutside }) => {
    const began = new Set(
      issue.articles.flatMap(({ parts }) => parts.filter(isInFrontMatter).map(({ block }) => firstLine(block))),
    );
    const sections = new Set(issue.dropped.map(({ block }) => firstLine(block)));
    const inside = likeStarts(blocks, skeleton.alignment.matches, isOutside)
      .map((at) => blocks[at] as (typeof blocks)[number])
      .filter((block) => !began.has(firstLine(block)) && !sections.has(firstLine(block)));
    return inside.slice(0, BOUNDS.named).map((block) => ({
      rule: 'head-inside',
      line: firstLine(block),
      message: `这一行的样子和各篇的标题一样，却在一篇文章中间${inside.length > BOUNDS.named ? `（这样的行共 ${inside.length} 处）` : ''}`,
      quote: textOf(block).trim().slice(0, 60),
      advice: '请对照原刊：若从这里起是另一篇，写进 corrections.yaml 的 starts；若是小标题，写进 confirmed',
      ...(inside.length <= skeleton.alignment.matches.length ? { blocking: true } : {}),
    }));
  },
};
