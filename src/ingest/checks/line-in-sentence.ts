/** A line that a page's edge may have left within a sentence: a running head, or a note at the foot. */
import { firstLine, lengthOf, textOf } from '../line/block.ts';
import { endsSentence, opensBlock } from '../line/marks.ts';
import type { Part } from '../model.ts';
import type { Check } from '../rule.ts';

/** A running head is a few words in Han letters; the half of a sentence fills its column, and code is no sentence. */
const RUNNING_HEAD = /^\p{Script=Han}(?:[ \u3000·]?\p{Script=Han}){2,11}$/u;
/** Marks that a note at the foot of a page opens with. */
const NOTE =
  /^(?:[①-⑳*＊※]|[〔［[（(【]?\s*[注註]\s*(?:\d|[一二三四五六七八九十①-⑳：:])|[〔［[]\s*\d{1,2}\s*[〕］\]])/u;
/** Shortest half of a sentence above a note; a shorter line is verse or a list without marks. */
const SHORTEST_HALF = 30;

export const lineInSentence: Check = {
  id: 'line-in-sentence',
  inspect: ({ issue }) =>
    issue.articles.flatMap(({ order, parts }) =>
      parts.flatMap((part, at) =>
        [...shortLinesIn(part), ...shortCaption(part), ...noteBetween(parts[at - 1], part, parts[at + 1])].map(
          ({ line, quote }) => ({
            rule: 'line-in-sentence',
            line,
            article: order,
            message: '这一行夹在一句话中间',
            quote,
            advice:
              '请对照原刊：是书眉、页码的，写进 corrections.yaml 的 drops；是脚注的，写进 notes；是图注，或就是这句话的，不用改',
          }),
        ),
      ),
    ),
};

interface Found {
  line: number;
  quote: string;
}

/** Between two others that were joined to it. */
function shortLinesIn({ role, rule, block }: Part): Found[] {
  if (role !== 'paragraph' || rule !== 'paragraph-join') return [];
  const lines = [...Map.groupBy(block.runs, ({ line }) => line)].map(([line, runs]) => ({
    line,
    quote: runs
      .map(({ text }) => text)
      .join('')
      .trim(),
  }));
  return lines
    .slice(1, -1)
    .filter(({ quote }, at) => RUNNING_HEAD.test(quote) && !endsSentence(lines[at]?.quote ?? ''));
}

/** Taken for the caption of a picture, by its place alone. */
const shortCaption = ({ rule, block }: Part): Found[] =>
  rule === 'caption-between-halves' && RUNNING_HEAD.test(textOf(block).trim())
    ? [{ line: firstLine(block), quote: textOf(block).trim() }]
    : [];

/** Opens with the mark of a note, and the text above goes on below. */
function noteBetween(above: Part | undefined, part: Part, below: Part | undefined): Found[] {
  if (above?.role !== 'paragraph' || part.role !== 'paragraph' || below?.role !== 'paragraph') return [];
  const [left, text, right] = [above, part, below].map(({ block }) => textOf(block).trim());
  const isCut = lengthOf(above.block) >= SHORTEST_HALF && !endsSentence(left ?? '');
  return isCut && NOTE.test(text ?? '') && !opensBlock(right ?? '')
    ? [{ line: firstLine(part.block), quote: text ?? '' }]
    : [];
}
