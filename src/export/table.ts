/** The articles as a table for spreadsheets: the fields of `ArticleRecord` under Chinese heads, several authors in one cell. */

import type { ArticleRecord } from '../data-files.ts';
import type { Cell } from '../text/csv.ts';

const COLUMNS: readonly [head: string, cell: (record: ArticleRecord) => Cell][] = [
  ['编号', (record) => record.id],
  ['年份', (record) => record.year],
  ['期数', (record) => record.number],
  ['总期数', (record) => record.totalNumber],
  ['出版日期', (record) => record.published],
  ['顺序', (record) => record.order],
  ['类别', (record) => (record.kind === 'note' ? '编者按' : '文章')],
  ['栏目', (record) => record.section],
  ['标题', (record) => record.title],
  ['副题', (record) => record.subtitle],
  ['地区', (record) => record.region],
  ['署名', (record) => record.authors.join('；')],
  ['作者说明', (record) => record.authorNote],
  ['出处', (record) => record.source],
  ['页码', (record) => record.page],
  ['字数', (record) => record.characters],
  ['更正', (record) => record.corrections],
  ['网址', (record) => record.url],
];

export function* articleTable(records: Iterable<ArticleRecord>): Generator<readonly Cell[]> {
  yield COLUMNS.map(([head]) => head);
  for (const record of records) yield COLUMNS.map(([, cell]) => cell(record));
}
