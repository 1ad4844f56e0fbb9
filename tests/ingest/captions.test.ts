import { describe, expect, test } from 'vitest';
import { captions } from '../../src/ingest/body/repairs/captions.ts';
import { cutOff, prose, repaired } from './blocks.ts';

const half = cutOff(100);
const rest = prose(60, 20);
const lines = (...texts: string[]) => repaired(texts.join('\n\n'), [captions]);

describe('a caption in the cut of a sentence', () => {
  test('is found between the halves', () =>
    expect(lines(half, '年轻教师讲课现场', rest)).toEqual([
      `paragraph: ${half}`,
      'caption: 年轻教师讲课现场',
      `paragraph: ${rest}`,
    ]));

  test.each([
    ['between whole paragraphs', [prose(100), '年轻教师讲课现场', rest]],
    ['that ends a sentence', [half, '年轻教师讲课。', rest]],
    ['that goes on', [half, '年轻教师，', rest]],
    ['that is numbered', [half, '一、年轻教师讲课现场', rest]],
    ['that is long', [half, '年轻教师讲课现场'.repeat(6), rest]],
    ['behind a short line', ['春天来了', '年轻教师讲课现场', rest]],
    ['before a new block', [half, '年轻教师讲课现场', `一、${rest}`]],
    ['marked as a heading', [half, '## 年轻教师讲课现场', rest]],
  ])('is no line %s', (_, texts) => expect(lines(...texts)[1]).toMatch(/^paragraph/u));

  test('is never guessed in text broken at the width of a column', () =>
    expect(repaired([half, '年轻教师讲课现场', rest].join('\n\n'), [captions], { columnWidth: 26 })[1]).toMatch(
      /^paragraph/u,
    ));
});

test('the arrow that points to the picture is parted from the caption', () =>
  expect(lines('▲ 走村入户')).toEqual(['marker: ▲ ', 'caption: 走村入户']));

test('a caption of two printed lines is one', () =>
  expect(repaired('图为村民  \n在老桥上', [captions])).toEqual(['caption: 图为村民在老桥上']));

test('a paragraph after a caption without a hard break is its own', () =>
  expect(repaired('图为村民\n老桥修好了。', [captions])).toEqual(['caption: 图为村民', 'paragraph: 老桥修好了。']));
