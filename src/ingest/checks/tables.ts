import { firstLine, textOf, textOfRuns } from '../line/block.ts';
import type { Part } from '../model.ts';
import type { Check } from '../rule.ts';

const QUOTE = 24;

/** Several numbered items in one cell of the source: parted into rows, but the labels beside them may be wrong. */
export const tableCellFused: Check = {
  id: 'table-cell-fused',
  inspect: ({ issue }) =>
    issue.articles.flatMap((article) => {
      const fused = article.parts.filter(({ rule }) => rule === 'table-cell-fused');
      const lines = [...new Set(fused.map(({ block }) => firstLine(block)))];
      return lines.map((line) => {
        const rows = fused.filter(({ block }) => firstLine(block) === line);
        return {
          rule: 'table-cell-fused',
          line,
          article: article.order,
          message: `表格的一个单元格里有 ${rows.length} 项，已拆成 ${rows.length} 行`,
          quote: textOf((rows[0] as Part).block).slice(0, QUOTE),
          advice: '请对照原刊，看各行左边的栏目名是否正确',
        };
      });
    }),
};

/** Items of a table count on without a gap; a gap means a lost row. */
export const tableItemsGap: Check = {
  id: 'table-items-gap',
  inspect: ({ issue }) =>
    issue.articles.flatMap((article) => {
      const numbers = article.parts.flatMap((part) => {
        const number = part.role === 'table' ? itemNumber(part) : undefined;
        return number === undefined ? [] : [{ number, part }];
      });
      return numbers.flatMap(({ number, part }, at) => {
        const before = numbers[at - 1]?.number ?? 0;
        if (number === before + 1 || (at > 0 && number === 1)) return [];
        return [
          {
            rule: 'table-items-gap',
            line: firstLine(part.block),
            article: article.order,
            message: `表格的序号从 ${before} 跳到 ${number}`,
            quote: textOf(part.block).slice(0, QUOTE),
            advice: '请对照原刊，看是否缺行',
          },
        ];
      });
    }),
};

function itemNumber(part: Part): number | undefined {
  for (const cell of part.cells ?? []) {
    const match = /^\s*(\d{1,3})\s*[.．、](?!\d)/u.exec(textOfRuns(cell));
    if (match?.[1]) return Number(match[1]);
  }
  return undefined;
}
