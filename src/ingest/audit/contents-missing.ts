import { firstLine } from '../line/block.ts';
import { unbelievedMark } from '../skeleton/contents/lines.ts';
import type { Law } from './law.ts';
import { BOUNDS } from './numbers.ts';

/** No contents were found: the text was parted by its headings, or taken as one article. */
export const contentsMissing: Law = {
  id: 'contents-missing',
  inspect: ({ blocks, skeleton: { reading, alignment } }) => {
    if (reading !== 'headings' && reading !== 'whole') return [];
    const titles = alignment.matches.map(
      ({ at, entry }) => `第 ${firstLine(blocks[at] as (typeof blocks)[number])} 行“${entry.title}”`,
    );
    const mark = unbelievedMark(blocks);
    const why = mark ? `（${mark.why}，没有采用）` : '';
    return [
      {
        rule: 'contents-missing',
        line: firstLine(blocks[alignment.matches[0]?.at ?? 0] as (typeof blocks)[number]),
        message:
          reading === 'whole'
            ? `没有目录${why}，全文作一篇`
            : `没有目录${why}，按标题分成 ${titles.length} 篇：${titles.slice(0, BOUNDS.titles).join('、')}${titles.length > BOUNDS.titles ? '……' : ''}`,
        quote: alignment.matches[0]?.entry.title ?? '',
        advice:
          reading === 'whole'
            ? '请核对：确是一篇，在 corrections.yaml 写 whole: true；不止一篇，用 contents 写明各篇'
            : '请逐篇核对；对的话写进 confirmed，不对就在 corrections.yaml 用 contents 写明各篇',
        blocking: true,
      },
    ];
  },
};
