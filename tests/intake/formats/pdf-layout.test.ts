import { expect, test } from 'vitest';
import { linesOfPage, type Piece } from '../../../src/intake/formats/pdf-layout.ts';

/** Rows of text from the top down, ten points a character, fifteen a row. */
const block = (x: number, top: number, rows: readonly string[], size = 10): Piece[] =>
  rows.map((text, at) => ({ text, x, y: top - at * 15, width: text.length * size, size }));

const rows = (name: string, count = 4) =>
  Array.from({ length: count }, (_, at) => `${name}${at + 1}${'文'.repeat(13)}`);

const cases: [string, Piece[], string[]][] = [
  ['two columns', [...block(50, 700, rows('左')), ...block(300, 700, rows('右'))], [...rows('左'), ...rows('右')]],
  [
    'two columns, set row by row',
    rows('左').flatMap((text, at) => [
      ...block(50, 700 - at * 15, [text]),
      ...block(300, 700 - at * 15, [text.replace('左', '右')]),
    ]),
    [...rows('左'), ...rows('右')],
  ],
  [
    'three columns',
    ['甲', '乙', '丙'].flatMap((name, at) => block(50 + at * 180, 700, rows(name))),
    ['甲', '乙', '丙'].flatMap((name) => rows(name)),
  ],
  [
    'a title across the columns parts what is above from what is below',
    [
      ...block(50, 700, rows('左')),
      ...block(300, 700, rows('右')),
      ...block(50, 640, ['下半页的标题横跨两栏下半页的标题横跨两栏下半页'], 15),
      ...block(50, 620, rows('下左')),
      ...block(300, 620, rows('下右')),
    ],
    [
      ...rows('左'),
      ...rows('右'),
      '# 下半页的标题横跨两栏下半页的标题横跨两栏下半页',
      ...rows('下左'),
      ...rows('下右'),
    ],
  ],
  [
    'a folio belongs to no column',
    [...block(50, 700, rows('左')), ...block(300, 700, rows('右')), ...block(60, 40, ['12'])],
    [...rows('左'), ...rows('右'), '12'],
  ],
  [
    'page numbers of the contents are no column',
    ['山村小学', '一座老桥', '竹林深处', '集市手艺'].flatMap((title, at) => [
      ...block(50, 700 - at * 15, [title]),
      ...block(400, 700 - at * 15, [`${at + 3}`]),
    ]),
    ['山村小学\u30003', '一座老桥\u30004', '竹林深处\u30005', '集市手艺\u30006'],
  ],
  [
    'rows of short cells are a table',
    ['甲', '乙', '丙', '丁'].flatMap((name, at) =>
      [50, 200, 350].flatMap((x) => block(x, 700 - at * 15, [`${name}${x}`])),
    ),
    ['甲', '乙', '丙', '丁'].map((name) => [50, 200, 350].map((x) => `${name}${x}`).join('\t')),
  ],
  [
    'an indent and a gap are kept',
    [...block(70, 700, ['首行缩进']), ...block(50, 685, rows('行', 3)), ...block(70, 600, ['隔开的一行'])],
    ['\u3000\u3000首行缩进', ...rows('行', 3), '', '\u3000\u3000隔开的一行'],
  ],
  ['pieces of a line are one', [...block(50, 700, ['甲乙']), ...block(70, 700.5, ['丙'])], ['甲乙丙']],
  ['an empty page', [], []],
];

test.each(cases)('%s', (_, pieces, lines) => expect(linesOfPage(pieces, 10)).toEqual(lines));
