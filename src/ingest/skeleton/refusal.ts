/** Where no reading can be believed: why, and what an editor can paste into corrections.yaml. */
import { firstLine, lengthOf } from '../line/block.ts';
import type { Block, Skeleton } from '../model.ts';
import { unbelievedMark } from './contents/lines.ts';

/** Longest text that is taken as one article where nothing parts it; characters. Two conference bulletins of 13 pages have 12,000. */
const LONGEST_WHOLE = 20_000;
/** The share of the contents that must be found in the text; below it the skeleton is not to be trusted. */
const FEWEST_MATCHED = 0.5;

/** Why the articles cannot be told apart, with what an editor can do; undefined where they can. */
export function unreadable({ reading, alignment, decided, from, to }: Skeleton, blocks: readonly Block[]) {
  const lineOf = (at: number): number => firstLine(blocks[at] as Block);
  if (decided) return undefined;
  if (reading === 'whole') {
    const size = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
    if (size <= LONGEST_WHOLE) return undefined;
    const mark = unbelievedMark(blocks);
    return {
      rule: 'contents-missing',
      line: mark?.line,
      reason: `找不到目录页，也没有可以分篇的标题，无法核对文章。${mark ? `${mark.why}。` : ''}请在原文旁边的 corrections.yaml 里写明目录在哪几行（contents: {from: 5, to: 40}）或有哪些文章：\ncontents:\n  - {title: 第一篇的标题, line: ${lineOf(0)}}`,
    };
  }
  const { contents, matches, unmatched } = alignment;
  if (to <= from || matches.length >= FEWEST_MATCHED * contents.entries.length) return undefined;
  const missing = unmatched.slice(0, 5).map(({ title }) => `“${title}”`);
  return {
    rule: 'contents-unmatched',
    line: unmatched[0]?.blocks[0]?.runs[0]?.line,
    reason: `看作目录的第 ${lineOf(from)} 至 ${lineOf(to - 1)} 行有 ${contents.entries.length} 条，其中 ${unmatched.length} 条在正文里找不到标题（如${missing.join('、')}）。请确认目录和正文属于同一期；目录若在别处，在原文旁边的 corrections.yaml 里写明，例如：\ncontents:\n${matches.map(({ entry, at }) => `  - {title: ${JSON.stringify(entry.title)}, line: ${lineOf(at)}}`).join('\n')}`,
  };
}
