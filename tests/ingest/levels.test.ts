import { describe, expect, test } from 'vitest';
import { headings } from '../../src/ingest/body/repairs/headings.ts';
import { levels } from '../../src/ingest/body/repairs/levels.ts';
import { tables } from '../../src/ingest/body/repairs/tables.ts';
import { textOf } from '../../src/ingest/line/block.ts';
import type { ArticleContext } from '../../src/ingest/rule.ts';
import { partsOf, periodical, prose } from './blocks.ts';

const context: ArticleContext = { kind: 'article', periodical, columnWidth: 0, marked: true };
const levelled = (...lines: string[]) =>
  [tables, headings, levels].reduce((parts, repair) => repair.apply(parts, context), partsOf(lines.join('\n\n')));
const levelsOf = (...lines: string[]) =>
  levelled(...lines).flatMap(({ role, level, block }) => (role === 'heading' ? [`${level} ${textOf(block)}`] : []));
const runInsOf = (...lines: string[]) =>
  levelled(...lines).map(({ runIn, block }) => textOf(block).slice(0, runIn ?? 0));

describe('levels of headings', () => {
  test('follow the numbers, whatever the marks of the source say', () =>
    expect(levelsOf('# 一、做法', '# （一）修桥', prose(60), '#### 二、成效', '## （一）通车', prose(60))).toEqual([
      '2 一、做法',
      '3 （一）修桥',
      '2 二、成效',
      '3 （一）通车',
    ]));

  test('begin at 2 with the outermost number that occurs', () =>
    expect(levelsOf('## （一）修桥', prose(60), '## 1. 选址', prose(60))).toEqual(['2 （一）修桥', '3 1. 选址']));

  test('put an unnumbered heading above the numbers where it comes first', () =>
    expect(levelsOf('## 山村的路', '## 一、修桥', prose(60))).toEqual(['2 山村的路', '3 一、修桥']));

  test('put an unnumbered heading under the number where a number comes first', () =>
    expect(levelsOf('## 一、修桥', '## 山村的路', prose(60), '## 1. 选址', prose(60))).toEqual([
      '2 一、修桥',
      '3 山村的路',
      '4 1. 选址',
    ]));

  test('count the title of a table with the text around it', () =>
    expect(levelsOf('## 一、修桥', prose(60), '## 各年通车里程', '年份\t里程', '2019\t3')).toEqual([
      '2 一、修桥',
      '2 各年通车里程',
    ]));
});

describe('a run-in heading is', () => {
  test.each([
    ['the bold start of a paragraph', '**聚焦痛点定事项。**', '**聚焦痛点定事项。**春天来了。', '聚焦痛点定事项。'],
    ['the numbered first sentence', '', '1. 助力复工复产。春天来了。', '1. 助力复工复产。'],
    ['the numbered first sentence with its quotes', '', '1. 坚持“全程全面。”春天来了。', '1. 坚持“全程全面。”'],
  ])('%s', (_, __, line, expected) => expect(runInsOf(line)).toEqual([expected]));

  test.each([
    ['bold words within a sentence', '**聚焦痛点**定事项，春天来了。'],
    ['the first sentence of a plain paragraph', '春天来了。夏天也来了。'],
    ['a numbered paragraph of one sentence', '1. 助力复工复产，春天来了。'],
    ['a numbered first sentence longer than a line', `1. ${'甲'.repeat(100)}。春天来了。`],
  ])('not %s', (_, line) => expect(runInsOf(line)).toEqual(['']));
});

describe('parallel lead-ins without number or bold', () => {
  const lead = (words: string, seed: number) => `${words}。${prose(220, seed)}`;
  const [intro, a, b, c] = [
    prose(60),
    lead('修好一座桥，连起两座山', 1),
    lead('种下一片林，留住一湾水', 2),
    lead('办好一所学，点亮一个村', 3),
  ];

  test('are found where every paragraph but the first has one of as many clauses', () =>
    expect(runInsOf(intro, a, b, c)).toEqual([
      '',
      '修好一座桥，连起两座山。',
      '种下一片林，留住一湾水。',
      '办好一所学，点亮一个村。',
    ]));

  test.each([
    ['one has another number of clauses', [intro, a, b, lead('办好一所学校', 3)]],
    ['one paragraph is short', [intro, a, b, '办好一所学，点亮一个村。']],
    ['each is one clause, as any paragraph may open', [intro, ...[a, b, c].map((text) => text.replace('，', ''))]],
    ['there are too few', [intro, a, b]],
    ['a heading stands among them', [intro, '## 做法', a, b, c]],
  ])('are none where %s', (_, lines) => expect(runInsOf(...lines).join('')).toBe(''));
});
