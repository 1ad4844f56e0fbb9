import { expect, test } from 'vitest';
import { type Fragment, linesOfFragments } from '../../../src/intake/formats/pdf/layout.ts';

/** Rows of text from the top down, ten points a character, fifteen a row. */
const block = (x: number, top: number, rows: readonly string[], size = 10): Fragment[] =>
  rows.map((text, at) => ({ text, x, y: top - at * 15, width: text.length * size, size }));

const letters = (text: string, x: number): Fragment[] =>
  [...text].flatMap((char, at) => block(x + at * 10, 700, [char]));

const rows = (name: string, count = 4) =>
  Array.from({ length: count }, (_, at) => `${name}${at + 1}${'文'.repeat(13)}`);

const cases: [string, Fragment[], string[]][] = [
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
    'a large heading of one column is not of one line with the text of the next',
    [
      ...block(50, 700, ['大题'], 20).map((fragment) => ({ ...fragment, width: 165 })),
      ...block(50, 660, rows('左')),
      ...block(236, 700, rows('右', 6)),
    ],
    ['# 大题', '', ...rows('左'), ...rows('右', 6)],
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
  [
    'a heading over two columns of a table stands in the first of them, and an empty cell stays',
    [
      ...block(50, 700, ['姓名']),
      ...block(250, 700, ['成绩']),
      ...block(200, 685, ['语文']),
      ...block(350, 685, ['数学']),
      ...['甲', '乙'].flatMap((name, at) => [50, 200, 350].flatMap((x) => block(x, 670 - at * 15, [`${name}${x}`]))),
      ...block(50, 640, ['丙50']),
      ...block(350, 640, ['丙350']),
    ],
    ['姓名\t成绩\t', '\t语文\t数学', '甲50\t甲200\t甲350', '乙50\t乙200\t乙350', '丙50\t\t丙350'],
  ],
  [
    'a space that is painted, as narrow as it is',
    [...block(50, 700, ['唐宁']), { text: ' ', x: 70, y: 700, width: 1, size: 10 }, ...block(71, 700, ['马川'])],
    ['唐宁 马川'],
  ],
  [
    'a narrow space between names that no glyph stands for',
    [...letters('唐宁', 50), ...letters('马小川', 72), ...letters('周满', 104)],
    ['唐宁 马小川 周满'],
  ],
  [
    'a line that is spread to the width of its column has no spaces',
    [...'把这一行拉开到栏宽'].flatMap((char, at) => block(50 + at * 12, 700, [char])),
    ['把这一行拉开到栏宽'],
  ],
  [
    'the gap that programs leave beside figures is none',
    [...block(50, 700, ['二月']), ...block(72.5, 700, ['12']), ...block(95, 700, ['日'])],
    ['二月12日'],
  ],
  [
    'a heading that goes on in the next row is one line, one of two lines stays two',
    [
      ...block(50, 700, ['扎实开展基层治理统筹抓好数字'], 20),
      ...block(50, 675, ['改革'], 20),
      ...block(50, 600, rows('行', 4)),
      ...block(50, 500, ['上题'], 20),
      ...block(50, 475, ['下题'], 20),
    ].map((fragment) => ({ ...fragment, width: fragment.size === 20 ? fragment.width / 1.87 : fragment.width })),
    ['# 扎实开展基层治理统筹抓好数字改革', '', ...rows('行', 4), '', '# 上题', '# 下题'],
  ],
  ['fragments of a line are one', [...block(50, 700, ['甲乙']), ...block(70, 700.5, ['丙'])], ['甲乙丙']],
  ['an empty page', [], []],
];

test.each(cases)('%s', (_, fragments, lines) =>
  expect(linesOfFragments(fragments, 10).map(({ text }) => text)).toEqual(lines),
);
