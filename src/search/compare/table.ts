/** The comparison as rows for a spreadsheet. Pure. */
import type { Cell } from '../../text/csv.ts';
import { type Compared, type Row, rateText } from './compare.ts';

const HEAD = ['提法', '类别', '名称', '处', '篇', '正文字数', '每万字'];

/** A row for each term in the whole, and in each year, issue, section and region. */
export function* tableOf({ terms, spans, of, issues, sections, regions }: Compared): Generator<readonly Cell[]> {
  yield HEAD;
  const groups: [string, readonly Row[]][] = [
    ['年', of === 'year' ? spans : []],
    ['期', issues],
    ['栏目', sections],
    ['地区', regions],
  ];
  const characters = issues.reduce((sum, row) => sum + row.characters, 0);
  for (const [at, { text, hits, articles }] of terms.entries()) {
    const rate = characters === 0 ? undefined : (hits / characters) * 10_000;
    yield [text, '全部', '', hits, articles, characters, rateText({ hits, articles, rate })];
    for (const [kind, rows] of groups)
      for (const { name, characters, counts } of rows) {
        const count = counts[at];
        if (count) yield [text, kind, name, count.hits, count.articles, characters, rateText(count)];
      }
  }
}
