import { simplify } from '../../chinese/script.ts';
import { firstLine, textOf } from '../line/block.ts';
import { bare } from '../line/similarity.ts';
import type { ContentsEntry, DraftArticle } from '../model.ts';
import type { Check } from '../rule.ts';
import { titleVariants } from '../skeleton/title-variants.ts';

/** An entry of the contents that no article answers: the issue may not be whole. */
export const contentsEntryUnmatched: Check = {
  id: 'contents-entry-unmatched',
  inspect: ({ alignment }) =>
    alignment.unmatched.map((entry) => ({
      rule: 'contents-entry-unmatched',
      line: entry.blocks[0] ? firstLine(entry.blocks[0]) : 1,
      message: `目录第 ${entry.order} 条在正文里找不到标题，没有生成文章`,
      quote: entry.title,
      advice:
        '请对照原刊：正文若有这一篇，在 corrections.yaml 的 starts 里写明它从哪一行起；若本来没有，写进 confirmed',
      blocking: true,
    })),
};

/** The same entry twice; it counts once. */
export const contentsEntryDoubled: Check = {
  id: 'contents-entry-doubled',
  inspect: ({ issue }) =>
    issue.contents.parts
      .filter(({ rule }) => rule === 'contents-entry-doubled')
      .map(({ block }) => ({
        rule: 'contents-entry-doubled',
        line: firstLine(block),
        message: '目录里这一条与前面的重复，只计一次',
        quote: textOf(block),
        advice: '请对照原刊的目录；如果是另一篇，请改正标题或页码',
      })),
};

/** The title line is lost; the article was found by what surrounds it. */
export const titleLost: Check = {
  id: 'title-lost',
  inspect: ({ alignment }) =>
    alignment.matches
      .filter(({ span }) => span === 0)
      .map(({ entry }) => ({
        rule: 'title-lost',
        line: entry.blocks[0] ? firstLine(entry.blocks[0]) : 1,
        article: entry.order,
        message: '正文里没有这篇文章的标题行，起点按署名和前后文推定，标题取自目录',
        quote: entry.title,
        advice: '请核对文章的起点；如不对，在 corrections.yaml 的 starts 里写明它从哪一行起',
      })),
};

/** Below this likeness the line may be no title of the entry at all. */
const DOUBTFUL = 0.7;

/** Contents and body print different words, be it one letter: one of them was misread. */
export const titleDiffers: Check = {
  id: 'title-differs',
  inspect: ({ alignment, issue }) =>
    alignment.matches.flatMap(({ entry, span, similarity: alike }) => {
      const article = issue.articles.find(({ order }) => order === entry.order);
      const title = article?.parts.find(({ role }) => role === 'title');
      if (span === 0 || !article || !title || printsEntry(article, entry)) return [];
      return [
        {
          rule: 'title-differs',
          line: firstLine(title.block),
          article: entry.order,
          message: `标题与目录不同：目录作“${entry.title}”`,
          quote: article.title,
          advice: '请对照原刊，看哪一处是识别错误',
          ...(alike < DOUBTFUL ? { blocking: true } : {}),
        },
      ];
    }),
};

/** Letters before a deck, in an entry that has one. */
const DECKED = /.{4}\s*——/u;

/** The article prints the entry letter for letter; deck, kicker and author may stand in either or in both. What stands in both must be the same. */
function printsEntry(article: DraftArticle, entry: ContentsEntry): boolean {
  const letters = (text: string): string => bare(simplify(text));
  const above = article.parts
    .filter(({ role }) => role === 'kicker' || role === 'region')
    .map(({ block }) => textOf(block))
    .join('');
  const title = letters(article.title);
  const deck = letters(article.subtitle ?? '');
  const whole = [title + deck, letters(above) + title + deck];
  const printed = deck !== '' && DECKED.test(entry.title) ? whole : [title, letters(above) + title, ...whole];
  // 王大力：标题 whose name the body has lost is no region's name.
  const isLost =
    entry.prefix !== undefined && article.region === undefined && !letters(above).includes(letters(entry.prefix));
  return titleVariants(entry)
    .map(simplify)
    .filter((wording) => !isLost || wording.startsWith(letters(entry.prefix ?? '')))
    .some((wording) => printed.includes(wording));
}
