/** 小标题: which lines are headings. A mark of the source is a hint; the number and the line's own look decide. */

import { isBareByline } from '../../heads/byline.ts';
import { lengthOf, textOf } from '../../line/block.ts';
import { endsSentence, hasFullStop } from '../../line/marks.ts';
import { numbering } from '../../line/numbering.ts';
import type { Part } from '../../model.ts';
import type { ArticleContext, Repair } from '../../rule.ts';

/** Longest heading with a mark of the source, with a number alone, with neither; characters. */
const LONGEST = { marked: 60, numbered: 45, plain: 22 };
/** Letters of the shortest heading with neither. */
const SHORTEST_PLAIN = 2;
/** Innermost rank of `numbering` whose headings may end with a stop: （二）. Behind 1. it is a paragraph. */
const INNERMOST_WITH_STOP = 2;
/** Without a mark, a line is a heading only above a paragraph that is longer than any heading. */
const SHORTEST_PARAGRAPH = 40;

export const headings: Repair = {
  id: 'heading',
  apply: (parts, context) => {
    const out: Part[] = [];
    for (const [at, part] of parts.entries()) {
      const rule = part.role === 'paragraph' ? ruleFor(part, out.at(-1), parts[at + 1], context) : undefined;
      out.push(rule ? { ...part, role: 'heading', rule } : part);
    }
    return out;
  },
};

/** The id of the rule by which the line is a heading; undefined where it is none. */
function ruleFor(
  part: Part,
  before: Part | undefined,
  after: Part | undefined,
  context: ArticleContext,
): string | undefined {
  const text = textOf(part.block);
  const length = lengthOf(part.block);
  const rank = numbering(text);
  // （一）开辟红色贸易路线，保障物资供应。 may end in a stop, but holds none.
  if (length > LONGEST.marked || hasFullStop(rank === undefined ? text : text.replace(/。$/u, ''))) return undefined;
  if (part.block.hash > 0) return rank === undefined ? 'heading-marked' : 'heading-numbered';
  const isFree = before === undefined || before.role !== 'paragraph' || endsSentence(textOf(before.block));
  if (!isFree || /[，、；：]$/u.test(text)) return undefined;
  if (rank !== undefined && before !== undefined && isItem(before, rank)) return undefined;
  if (rank !== undefined) return isNumbered(part, rank, after, context) ? 'heading-numbered' : undefined;
  if (endsSentence(text)) return undefined;
  const isBold = part.block.runs.every((run) => run.bold);
  if (isBold && length <= LONGEST.numbered && lengthOf(after?.block ?? part.block) > length) return 'heading-bold';
  return isPlain(part, before, after, context) ? 'heading-plain' : undefined;
}

/** `（二）物资到位；` above makes `（三）预案到村。` the last of an enumeration. */
const isItem = ({ role, block }: Part, rank: number): boolean =>
  role === 'paragraph' && numbering(textOf(block)) === rank && /[；;]$/u.test(textOf(block).trimEnd());

function isNumbered({ block }: Part, rank: number, after: Part | undefined, context: ArticleContext): boolean {
  if (lengthOf(block) > LONGEST.numbered || after === undefined) return false;
  const below = numbering(textOf(after.block));
  const isSentence = after.role === 'paragraph' && endsSentence(textOf(after.block));
  const overSentence = isSentence && lengthOf(after.block) > lengthOf(block) && !/[，；]/u.test(textOf(block));
  const overText = (opensParagraph(after, context) || overSentence) && below !== rank;
  const overHeading = (below ?? -1) > rank && lengthOf(after.block) <= LONGEST.marked;
  return (overText || overHeading) && (rank <= INNERMOST_WITH_STOP || !endsSentence(textOf(block)));
}

/** Where the source marks no headings at all: a short free line between paragraphs that is no name, date or verse. */
function isPlain({ block }: Part, before: Part | undefined, after: Part | undefined, context: ArticleContext): boolean {
  if (context.marked || block.indent || before?.role !== 'paragraph' || after === undefined) return false;
  const text = textOf(block);
  const isShort =
    lengthOf(block) <= LONGEST.plain && lengthOf(block) >= SHORTEST_PLAIN && !/[，。、；：\d]/u.test(text);
  return isShort && !isBareByline(text) && opensParagraph(after, context);
}

/** In wrapped text an indent opens a paragraph; elsewhere a line is one, and long. */
const opensParagraph = (part: Part, { columnWidth }: ArticleContext): boolean =>
  part.role === 'paragraph' && (columnWidth > 0 ? part.block.indent : lengthOf(part.block) >= SHORTEST_PARAGRAPH);
