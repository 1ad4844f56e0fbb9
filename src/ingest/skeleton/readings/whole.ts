/** No contents and nothing that parts the text: one article. An editor is always asked. */
import { tidy, tight } from '../../../chinese/script.ts';
import { lengthOf, lookOf, textOf } from '../../line/block.ts';
import { endsSentence } from '../../line/marks.ts';
import type { Block, ContentsEntry } from '../../model.ts';
import { isMark } from '../contents/lines.ts';
import type { Pages, Proposal, Reading } from '../proposal.ts';

/** What a bulletin prints above its first title: name, number, date, sender. */
const ABOVE = /第\s*\S{1,5}\s*期|[12]\d{3}\s*年|编印?$|主办|内部|^[（(]?\d{1,3}[）)]?$|^[（(]?[12]\d{7}[）)]?$/u;
/** Lines among which the title stands, and the shortest title; characters. */
const MOST_ABOVE = 20;
const SHORTEST_TITLE = 4;
const SHORTEST_MARKED = 2;
const LONGEST_TITLE = 60;
/** Shorter sentences may stand in a bulletin's head; characters. */
const SHORTEST_TEXT = 25;

export const whole: Reading = { id: 'whole', propose: (pages) => [wholeText(pages)] };

/** All of the text, under its first line that can be a title. */
export function wholeText({ blocks, periodical }: Pages): Proposal {
  const isName = (block: Block): boolean =>
    tight(textOf(block)).includes(tight(periodical.name)) && lengthOf(block) <= 20;
  const isTitle = (block: Block, at: number): boolean => {
    const text = lookOf(block).trim();
    const length = lengthOf(block);
    return (
      !block.label &&
      !block.code &&
      !isMark(block) &&
      !isName(block) &&
      !ABOVE.test(text) &&
      length >= (block.hash > 0 ? SHORTEST_MARKED : SHORTEST_TITLE) &&
      length <= LONGEST_TITLE &&
      !endsSentence(text.replace(/[？！?!]$/u, '')) &&
      at + 1 < blocks.length
    );
  };
  const first = blocks.findIndex(
    (block) => lengthOf(block) > LONGEST_TITLE || (lengthOf(block) > SHORTEST_TEXT && endsSentence(textOf(block))),
  );
  const top = blocks.slice(0, first < 0 ? MOST_ABOVE : Math.min(first, MOST_ABOVE));
  const marked = top.findLastIndex((block, at) => block.hash > 0 && isTitle(block, at));
  // The title stands nearest above the text; what stands over it names the sender and the day.
  const nearest = top.findLastIndex(isTitle);
  const at = [marked, nearest, 0].find((place) => place >= 0) ?? 0;
  const entry: ContentsEntry = { order: 1, section: '', title: tidy(textOf(blocks[at] as Block)), blocks: [] };
  return {
    reading: 'whole',
    contents: { entries: [entry], sections: [], parts: [] },
    from: 0,
    to: 0,
    matches: [{ entry, at, span: 1, similarity: 1 }],
  };
}
