import { firstLine, textOf } from '../line/block.ts';
import { unclaimedLines } from '../skeleton/judge.ts';
import type { Law } from './law.ts';
import { BOUNDS } from './numbers.ts';

/** Lines of the cover that stand again inside an article and begin none: a list of titles that was not read. */
export const lineUnclaimed: Law = {
  id: 'line-unclaimed',
  inspect: ({ blocks, titles, skeleton, isOutside }) => {
    const starts = skeleton.alignment.matches.map(({ at }) => at);
    const lines = unclaimedLines(blocks, titles, starts, isOutside);
    const inner = lines.map((at) => {
      const key = titles.keys[at]?.find((one) => (titles.places.get(one)?.length ?? 0) > 1) ?? '';
      return titles.places.get(key)?.find((place) => place > at && place >= (starts[0] ?? 0)) ?? at;
    });
    return lines.slice(0, BOUNDS.named).map((at, i) => ({
      rule: 'line-unclaimed',
      line: firstLine(blocks[inner[i] ?? at] as (typeof blocks)[number]),
      message: `封面第 ${firstLine(blocks[at] as (typeof blocks)[number])} 行的这句话在正文里单独成行，却没有作为一篇文章的标题`,
      quote: textOf(blocks[at] as (typeof blocks)[number]).trim(),
      advice: '请对照原刊：若是一篇文章，写进 corrections.yaml 的 starts',
      ...(lines.length >= BOUNDS.unclaimed ? { blocking: true } : {}),
    }));
  },
};
