/** 眉题: a line above a title that neither the contents nor the regions know. It belongs to the title, not to the article before. */

import { tight } from '../../chinese/script.ts';
import { lookOf, verticalRun } from '../line/block.ts';
import { endsSentence, hasFullStop } from '../line/marks.ts';
import { numbering } from '../line/numbering.ts';
import type { Block } from '../model.ts';
import { isBareByline } from './byline.ts';

/** Rule id of a kicker by what speaks for it: its own look, or its place alone, which an editor should see. */
export type KickerRule = 'kicker' | 'kicker-by-place' | 'page-garble';

/** Fewest and most letters of a kicker, and most lines of one. */
const SHORTEST = 2;
const LONGEST = 28;
const MOST_LINES = 2;

/** Words that name a series, a column or an occasion and open no sentence: 系列报道之三, 学习贯彻…专题, 本刊特稿. */
export const KICKER_WORDS =
  /(?:系列|专题|专栏|专稿|特稿|特辑|专辑|特别(?:报道|策划|关注)|(?:连续|跟踪|深度|追踪|特别)报道|本(?:刊|报)(?:评论|特稿|专稿|专访|调查)|社论|短评|时评|编辑部文章)|之[一二三四五六七八九十\d]{1,2}[）)]?$|[一二三四五六七八九]论.{2,}/u;

/** Ends of letters and documents that lack a stop as well, dates, and what stands under a picture or a text. */
const NO_KICKER =
  /^(?:此致|敬礼|特此|谢谢|附[件：:]|注[：:]|图[为\d一二三：:]|[（(◀▲▼▶►◄△▽●·@])|[\d〇○一二三四五六七八九十]\s*[年月]\s*[\d〇○一二三四五六七八九十]|[，、；：,;:]$/u;

/** `详细内容`: parts the contents of a bulletin from its text, and belongs to neither. */
const TEXT_BELOW = /^[【〖■◆]?(?:详细|具体)?(?:内容|新闻|报道|正文)(?:详情|如下)?[】〗：:]*$/u;

/** What a line above a title may be asked about. */
export interface HeadContext {
  blocks: readonly Block[];
  /** The block may belong to an article's head: it is in no contents page, no colophon, no other head. */
  isFree: (at: number) => boolean;
  isSectionLabel: (at: number) => boolean;
}

/** Rules by which the lines right above the head at `at` are its kickers, from the top; the head may be the first. */
export function kickersAbove(at: number, page: HeadContext, isFirst: boolean): KickerRule[] {
  // The title once more, in vertical print.
  const vertical = isFirst ? 0 : verticalRun(page.blocks, at - 1, -1);
  if (vertical > 0) return Array.from({ length: vertical }, (): KickerRule => 'kicker');
  const rules: KickerRule[] = [];
  for (let line = at - 1, lines = 0; lines < MOST_LINES; line--) {
    if (page.isFree(line) && page.blocks[line]?.label?.rule === 'page-garble') {
      rules.unshift('page-garble');
      continue;
    }
    const rule = ruleOf(line, page);
    // The cover is full of short lines, and a second line by its place alone would take the end of the article before.
    if (
      rule === undefined ||
      (rule === 'kicker-by-place' && (isFirst || rules.some((other) => other !== 'page-garble')))
    )
      break;
    rules.unshift(rule);
    lines++;
  }
  while (rules[0] === 'page-garble') rules.shift();
  return rules;
}

function ruleOf(at: number, { blocks, isFree, isSectionLabel }: HeadContext): KickerRule | undefined {
  const [above, block, below] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (!block || !below || !isFree(at) || isSectionLabel(at) || !mayBeKicker(block)) return undefined;
  const text = lookOf(block).trim();
  const isClose = below.gap < block.gap && below.gap === 0;
  // A line between the end of a page and a title is the head of the page's column.
  const opensPage = above?.label?.role === 'folio' && nextLine(blocks, at)?.label === undefined;
  const isOwn = opensPage || KICKER_WORDS.test(text) || /^[【〖■◆].*[】〗■◆]$/u.test(text) || block.hash > 0;
  if (isOwn || isClose || (at > 0 && isSectionLabel(at - 1))) return 'kicker';
  const isEnded = above !== undefined && (above.label !== undefined || endsSentence(lookOf(above)));
  // Nearer to the text above than to the title, it ends that text.
  const isNearTitle = below.gap <= block.gap;
  return isEnded && isNearTitle && block.label === undefined ? 'kicker-by-place' : undefined;
}

const nextLine = (blocks: readonly Block[], at: number): Block | undefined =>
  blocks.slice(at + 1, at + 4).find(({ label }) => label?.rule !== 'page-garble');

function mayBeKicker(block: Block): boolean {
  const text = lookOf(block).trim();
  const length = [...tight(text)].length;
  const isUnclaimed = block.label === undefined || block.label.rule === 'caption-after-gap';
  if (TEXT_BELOW.test(tight(text))) return false;
  const isShort = length >= SHORTEST && length <= LONGEST && !hasFullStop(text) && !/，/u.test(text);
  const isEnd = NO_KICKER.test(text) || isBareByline(text) || endsSentence(text.replace(/[？！]$/u, ''));
  return isUnclaimed && isShort && !isEnd && !block.bullet && numbering(text) === undefined;
}
