import { firstLine, textOf } from '../line/block.ts';
import type { Law } from './law.ts';
import { BOUNDS } from './numbers.ts';

/** The list that was taken for the contents may be none: few of its entries were found, or what they lead to does not look like heads. */
export const contentsDoubtful: Law = {
  id: 'contents-doubtful',
  inspect: ({ blocks, skeleton }) => {
    const { features, from, to, decided, alignment } = skeleton;
    const block = blocks[from];
    if (to <= from || decided || !block) return [];
    const few = alignment.matches.length < BOUNDS.matched * alignment.contents.entries.length;
    const heads = alignment.matches.length < BOUNDS.many ? BOUNDS.heads : BOUNDS.headsOfMany;
    const plain = (features.heads ?? 0) < heads && (features.mark ?? 0) === 0;
    if (!few && !plain) return [];
    return [
      {
        rule: 'contents-doubtful',
        line: firstLine(block),
        message: `第 ${firstLine(block)} 行起的 ${to - from} 行看作目录，${few ? `但 ${alignment.contents.entries.length} 条里只有 ${alignment.matches.length} 条在正文里找到` : '但它指到的各行不像文章的标题'}，可能不是目录`,
        quote: textOf(block).trim().slice(0, 40),
        advice: '请对照原刊，在 corrections.yaml 写明目录在哪几行（contents: {from: 5, to: 40}）或有哪些文章',
        blocking: true,
      },
    ];
  },
};
