import { firstLine, lengthOf } from '../line/block.ts';
import type { DraftArticle } from '../model.ts';
import type { Law } from './law.ts';
import { BOUNDS } from './numbers.ts';

/** An article several times as long as its pages, or as its neighbours: another may be hidden in it. */
export const articleTooLong: Law = {
  id: 'article-too-long',
  inspect: ({ issue, skeleton }) => {
    const sizes = issue.articles.map(sizeOf);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const median = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
    const paged = issue.articles.flatMap(({ page }) => page ?? []);
    const pages = Math.max(...paged) - Math.min(...paged) + 1;
    const pageLength = paged.length < BOUNDS.pages.fewest || pages <= 0 ? 0 : all / pages;
    return issue.articles.flatMap((article, at) => {
      const size = sizes[at] ?? 0;
      const next = issue.articles.slice(at + 1).find(({ page }) => page !== undefined)?.page;
      const printed = article.page !== undefined && next !== undefined ? Math.max(1, next - article.page + 1) : 0;
      const byPages =
        pageLength > 0 &&
        printed > 0 &&
        size / pageLength > BOUNDS.pages.times * printed &&
        size / pageLength > printed + BOUNDS.pages.more;
      const { times, share } = BOUNDS.neighbours;
      const byNeighbours = pageLength === 0 && size > times * median && size > share * all;
      if (!byPages && !byNeighbours) return [];
      const first = article.parts[0];
      return [
        {
          rule: 'article-too-long',
          line: first ? firstLine(first.block) : 1,
          article: article.order,
          message: byPages
            ? `这篇文章按目录只占 ${printed} 页，却有约 ${Math.round(size / pageLength)} 页的字，后面可能混进了别的文章`
            : `这篇文章有 ${size} 字，占全期 ${Math.round((100 * size) / all)}%，是其他文章的 ${Math.round(size / Math.max(1, median))} 倍，其中可能混有别的文章`,
          quote: article.title,
          advice:
            '请对照原刊看它到哪里为止；若混有别的文章，写进 corrections.yaml 的 starts；若确是长文，写进 confirmed',
          ...(byPages || skeleton.features.missed !== 0 || skeleton.alignment.unmatched.length > 0
            ? { blocking: true }
            : {}),
        },
      ];
    });
  },
};

const sizeOf = ({ parts }: DraftArticle): number => parts.reduce((sum, { block }) => sum + lengthOf(block), 0);
