/** What the lines of a contents page look like, entries apart. */

import { tight } from '../../../chinese/script.ts';
import { firstLine, lengthOf, lookOf, textOf } from '../../line/block.ts';
import { bare } from '../../line/similarity.ts';
import type { Block, Periodical } from '../../model.ts';

const TITLE =
  '(?:本期|今日|本日|本刊)?\\s*(?:目\\s*[录次]|要\\s*目|导\\s*读)|(?:本期|今日|本日|内容)\\s*(?:提要|要闻)|(?:本[期刊]|今日)?\\s*(?:主要|本期)\\s*内容';
const MARK = new RegExp(
  `^[【[〔《]?\\s*(?:contents|catalogue?)?\\s*(?:${TITLE})?\\s*(?:contents|catalogue?)?\\s*[】\\]〕》]?\\s*[：:]?$`,
  'iu',
);
/** The look behind keeps a long run of blanks from being tried from each of them. */
const DECORATION =
  /^[\s·•●■◆▲※★☆○◎【[〔〈《（(]+|(?<![\s·•●■◆▲※★☆○◎】\]〕〉》）)：:])[\s·•●■◆▲※★☆○◎】\]〕〉》）)：:]+$/gu;

/** 目录, `Contents 目录`, or a ruled line or empty bullet between the entries. */
export const isMark = (block: Block | undefined): boolean =>
  block !== undefined && (block.label?.role === 'marker' || MARK.test(tight(lookOf(block).replace(DECORATION, ''))));

/** 目录 itself. */
export const isContentsHeading = (block: Block): boolean => isMark(block) && block.label === undefined;

/** 目录 in a text whose contents were not believed: its line, and why. */
export function unbelievedMark(blocks: readonly Block[]): { line: number; why: string } | undefined {
  const mark = blocks.find(isContentsHeading);
  if (!mark) return undefined;
  const line = firstLine(mark);
  return { line, why: `第 ${line} 行有“${textOf(mark).trim()}”，但它下面的各行在正文里找不到` };
}

/** A section's name without the brackets, bullets and spaces around it. */
export const undecorated = (text: string): string => {
  const name = tight(text.replace(DECORATION, ''));
  // 练兵场上（二首）: the bracket is the name's own.
  return /[（(][^）)]*$/u.test(name) ? `${name}）` : name;
};

export const isKnownSection = (block: Block, periodical: Periodical): boolean =>
  periodical.sections.some(({ name }) => tight(name) === undecorated(textOf(block)));

/** ——副题 */
export const opensWithDash = (block: Block): boolean => /^[—–-]{2}/u.test(textOf(block));

/** ● 栏目, where the entries below have no such mark. */
export const opensWithMark = (block: Block): boolean => /^[●■◆▲※★☆○◎]/u.test(textOf(block));

export const isBracketed = (block: Block): boolean => /^[【[〔]/u.test(textOf(block));

/** Whether the words run on from one line to the next somewhere in `body` (bare text): one title, printed on two lines. */
export function runsOn(before: string, after: string, body: string): boolean {
  const seam = bare(before).slice(-4) + bare(after).slice(0, 4);
  return seam.length >= 6 && body.includes(seam);
}

/** Short enough for a section that nothing else marks; characters. */
export const isShorterThan = (block: Block, length: number): boolean =>
  lengthOf(block) <= length && !/[\d，。、？！“”]/u.test(textOf(block));
