import { firstLine, isInFrontMatter, lastLine, lengthOf, textOf } from '../line/block.ts';
import { endsSentence } from '../line/marks.ts';
import type { Check } from '../rule.ts';

/** An article without text: its body was not recognised, or begins before its title. */
export const articleEmpty: Check = {
  id: 'article-empty',
  inspect: ({ issue }) =>
    issue.articles
      .filter(({ parts }) => parts.every(isInFrontMatter))
      .map(({ order, title, parts }) => ({
        rule: 'article-empty',
        line: parts[0] ? firstLine(parts[0].block) : 1,
        article: order,
        message: '这篇文章只有标题，没有正文',
        quote: title,
        advice: '请对照原刊，看正文是否漏识别',
      })),
};

/** Shorter last lines are verse, a signature or a date; characters. */
const SHORTEST_PROSE = 30;

/** The last sentence has no stop: the end may be lost, or stand elsewhere. */
export const articleOpenEnd: Check = {
  id: 'article-open-end',
  inspect: ({ issue }) =>
    issue.articles.flatMap(({ order, parts }) => {
      const last = parts.findLast((part) => !isInFrontMatter(part) && part.role !== 'caption');
      if (last?.role !== 'paragraph' || endsSentence(textOf(last.block)) || lengthOf(last.block) < SHORTEST_PROSE)
        return [];
      return [
        {
          rule: 'article-open-end',
          line: lastLine(last.block),
          article: order,
          message: '文章末句没有句末标点，结尾可能缺失',
          quote: textOf(last.block).slice(-20),
          advice: '请对照原刊的结尾',
        },
      ];
    }),
};

/** A line above a title was taken for its kicker by its place alone. */
export const kickerDoubtful: Check = {
  id: 'kicker-by-place',
  inspect: ({ issue }) =>
    issue.articles.flatMap(({ order, parts }) =>
      parts
        .filter(({ rule }) => rule === 'kicker-by-place')
        .map(({ block }) => ({
          rule: 'kicker-by-place',
          line: firstLine(block),
          article: order,
          message: '标题上方的这一行看作眉题，依据只有位置',
          quote: textOf(block).trim(),
          advice: '请对照原刊，看它是这一篇的眉题，还是前一篇的末行',
        })),
    ),
};

/** A piece that the contents do not list; that they leave out what introduces an article is usual. */
export const articleUnlisted: Check = {
  id: 'article-unlisted',
  inspect: ({ issue, alignment }) => {
    const listed = new Set(alignment.contents.entries.map(({ order }) => order));
    return issue.articles
      .filter(({ order, title }) => title !== '编者按' && !listed.has(order))
      .map(({ order, title, parts }) => ({
        rule: 'article-unlisted',
        line: parts[0] ? firstLine(parts[0].block) : 1,
        article: order,
        message: '目录里没有这一篇，按标题和署名（或“启事”“下期预告”等字样）单独成篇',
        quote: title,
        advice: '请对照原刊，看它是独立的文章，还是前一篇的一部分',
      }));
  },
};
