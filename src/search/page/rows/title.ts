/** The title of a found article, its words marked, in lines as the print has them. */
import type { Stretch } from '../../ask/context/kwic.ts';
import type { Marked } from '../../ask/context/reading.ts';
import { element, marked } from '../draw/elements.ts';

/** A space between two Chinese characters is the end of a printed line, as in site/typeset.ts. */
const LINE_END = /[\p{Script=Han}\p{P}]( +)(?=[\p{Script=Han}\p{Ps}\p{Pi}—])/gu;

export function titleOf(title: Marked, subtitle: Marked | undefined): (Node | string)[] {
  const lines = linesOf(title.text).map(({ start, end }) => {
    const line = marked(title.text.slice(start, end), within(title.marks, start, end));
    return element('span', { class: 'tl' }, ...line);
  });
  const main = lines.flatMap((line, at) => (at === 0 ? [line] : [' ', line]));
  return subtitle ? [...main, element('br'), '——', ...marked(subtitle.text, subtitle.marks)] : main;
}

function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const { index = 0, 0: all, 1: space = '' } of text.matchAll(LINE_END)) {
    lines.push({ start, end: index + all.length - space.length });
    start = index + all.length;
  }
  return [...lines, { start, end: text.length }];
}

/** A mark that runs over the end of a line goes on in the next. */
function within(marks: readonly Stretch[], start: number, end: number): Stretch[] {
  return marks
    .map((mark) => ({ start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }))
    .filter((mark) => mark.start < mark.end);
}
