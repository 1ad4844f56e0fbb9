/** Contents whose entries print their pages, or numbers under 目录: every style of print that finds titles of the text is a proposal. */
import { textOf } from '../../line/block.ts';
import { bare } from '../../line/similarity.ts';
import { readLines } from '../contents/read.ts';
import { findWindows } from '../contents/window.ts';
import type { Proposal, Reading } from '../proposal.ts';

export const paged: Reading = {
  id: 'contents-paged',
  propose: ({ blocks, periodical }) =>
    findWindows(blocks, periodical).map(({ from, to, style }): Proposal => {
      const body = bare([...blocks.slice(0, from), ...blocks.slice(to)].map(textOf).join(''));
      const contents = readLines(blocks.slice(from, to), { style, body, periodical });
      return { reading: 'contents-paged', contents, from, to };
    }),
};
