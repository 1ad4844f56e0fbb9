import { simplify, tight } from '../../chinese/script.ts';
import { lookOf } from '../line/block.ts';
import type { Law } from './law.ts';

/** The periodical's own name is nowhere in the text: a file of another periodical. */
export const periodicalAbsent: Law = {
  id: 'periodical-absent',
  inspect: ({ blocks, periodical, options }) => {
    const name = simplify(tight(periodical.name));
    const latin = periodical.latinName === undefined ? undefined : tight(periodical.latinName).toLowerCase();
    const holds = (text: string): boolean =>
      text.includes(name) || (latin !== undefined && text.toLowerCase().includes(latin));
    if (!options.ownArchive || blocks.some((block) => holds(tight(lookOf(block))))) return [];
    return [
      {
        rule: 'periodical-absent',
        line: 1,
        message: `全文没有出现刊名“${periodical.name}”，可能是别的刊物的文件`,
        advice: '请确认交来的是本刊的这一期；确是本刊，写进 corrections.yaml 的 confirmed',
        blocking: true,
      },
    ];
  },
};
