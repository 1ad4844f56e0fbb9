import { firstLine, textOf } from '../line/block.ts';
import type { Law } from './law.ts';

/** The contents were recognised by their lines coming back, not by the word 目录 or by pages. */
export const contentsUnnamed: Law = {
  id: 'contents-unnamed',
  inspect: ({ blocks, skeleton: { reading, features, from, to, alignment } }) => {
    const block = blocks[from];
    if (reading !== 'contents-listed' || (features.mark ?? 0) > 0 || !block || to <= from) return [];
    return [
      {
        rule: 'contents-unnamed',
        line: firstLine(block),
        message: `没有“目录”二字，也没有页码；这里起的 ${to - from} 行在正文里依次重现，看作目录，共 ${alignment.contents.entries.length} 条`,
        quote: textOf(block).trim().slice(0, 40),
        advice: '请核对条目；不对就在 corrections.yaml 用 contents 写明目录在哪几行',
      },
    ];
  },
};
