/** 小标题: which lines are headings. A mark of the source is a hint; the number and the line's own look decide. */

import type { Part, Repair } from '../model.ts';
import { endsSentence, hasFullStop, lengthOf, numbering, textOf } from '../text.ts';

const LONGEST = 60;
const LONGEST_WITHOUT_MARK = 45;
/** A short numbered line is a heading only above a paragraph that is longer than any heading. */
const SHORTEST_PARAGRAPH = 40;

export const headings: Repair = {
  id: 'heading',
  apply: (parts) =>
    parts.map((part, at) =>
      part.role === 'paragraph' && isHeading(part, parts[at - 1], parts[at + 1])
        ? { ...part, role: 'heading', rule: ruleOf(part) }
        : part,
    ),
};

const ruleOf = (part: Part): string =>
  numbering(textOf(part.block)) === undefined ? 'heading-marked' : 'heading-numbered';

function isHeading(part: Part, before: Part | undefined, after: Part | undefined): boolean {
  const { block } = part;
  const text = textOf(block);
  const length = lengthOf(block);
  const rank = numbering(text);
  // （一）开辟红色贸易路线，保障物资供应。 may end in a stop, but holds none.
  const holdsStop = hasFullStop(rank === undefined ? text : text.replace(/。$/u, ''));
  if (length > LONGEST || holdsStop) return false;
  if (block.hash > 0) return true;
  if (
    block.runs.every((run) => run.bold) &&
    !endsSentence(text) &&
    length <= LONGEST_WITHOUT_MARK &&
    lengthOf(after?.block ?? block) > length
  )
    return true;
  if (rank === undefined || length > LONGEST_WITHOUT_MARK || /[，、；：]$/u.test(text)) return false;
  const above =
    after?.role === 'paragraph' &&
    lengthOf(after.block) >= SHORTEST_PARAGRAPH &&
    numbering(textOf(after.block)) !== rank;
  const opensLevel =
    after !== undefined && (numbering(textOf(after.block)) ?? -1) > rank && lengthOf(after.block) <= LONGEST;
  return (
    (above || opensLevel) &&
    (rank <= 2 || !endsSentence(text)) &&
    (before === undefined || before.role !== 'paragraph' || endsSentence(textOf(before.block)))
  );
}
