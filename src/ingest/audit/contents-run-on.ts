import { firstLine, lengthOf, textOf } from '../line/block.ts';
import { listNumber, titleKeys } from '../skeleton/title-lines.ts';
import type { Law } from './law.ts';
import { BOUNDS } from './numbers.ts';

/** Right behind the contents the list goes on: the next number, or titles that are printed again in the text. */
export const contentsRunOn: Law = {
  id: 'contents-run-on',
  inspect: ({ blocks, skeleton: { from, to, alignment } }) => {
    if (to <= from) return [];
    const last = blocks.slice(from, to).findLast((block) => listNumber(textOf(block).trim()));
    const number = last && listNumber(textOf(last).trim());
    const first = alignment.matches[0]?.at ?? to;
    const known = new Set(alignment.contents.entries.flatMap(({ title }) => titleKeys(title)));
    const behind = blocks.slice(to, Math.min(first, to + BOUNDS.runOn.behind));
    const next = behind.find((block) => {
      const own = listNumber(textOf(block).trim());
      const isNext = number !== undefined && own?.form === number.form && own.value === number.value + 1;
      return (
        isNext && lengthOf(block) <= BOUNDS.runOn.longest && !titleKeys(textOf(block)).some((key) => known.has(key))
      );
    });
    if (!next || !number) return [];
    return [
      {
        rule: 'contents-run-on',
        line: firstLine(next),
        message: `目录读到第 ${number.value} 条为止，紧接着的这一行却是第 ${number.value + 1} 条：目录可能没有读完，后面的文章会混进前一篇`,
        quote: textOf(next).trim(),
        advice: '请在 corrections.yaml 写明目录在哪几行，如 contents: {from: 5, to: 40}',
        blocking: true,
      },
    ];
  },
};
