/** What a person sees on the pages of a PDF, and what is told of the rest. */
import { expect, test } from 'vitest';
import { accountOf } from '../../../src/intake/formats/account.ts';
import type { Extraction } from '../../../src/intake/formats/format.ts';
import { pdf } from '../../../src/intake/formats/pdf.ts';
import { prose } from '../../ingest/blocks.ts';
import { column, type Placed, writePdf } from './write-pdf.ts';

type Options = Parameters<typeof writePdf>[1];

async function read(pages: readonly (readonly Placed[])[], options: Options = {}): Promise<Extraction> {
  const extracted = await pdf.extract(writePdf(pages, options));
  if ('reason' in extracted) throw new Error(extracted.reason);
  return extracted;
}

const textsOf = ({ lines }: Extraction): string[] => lines.map(({ text }) => text);
const balanceOf = ({ witness = [], lines }: Extraction) => {
  const { missing, surplus, absent } = accountOf(witness, lines);
  return { missing, surplus, absent: absent.map(({ reason, quote }) => [reason, quote]) };
};
const WHOLE = { missing: 0, surplus: 0, absent: [] };

const upright = (text: string, x: number, top: number): Placed[] =>
  [...text].map((char, at) => ({ text: char, x, y: top - at * 10, size: 10 }));

const LINES = ['春分这一天白天和黑夜一样', '长编辑部的窗外江水涨了半', '尺︒'];

test('vertical columns are read from right to left, figures and Latin words in them with their line', async () => {
  const found = await read([
    [
      { text: '春分', x: 50, y: 780, size: 20 },
      ...LINES.flatMap((text, at) => upright(text, 300 - at * 18, 700)),
      // 12 side by side in the place of one character, and a word on its side.
      { text: '12', x: 300, y: 580, size: 5 },
      ...upright('月在', 300, 570),
      { text: 'GDP', x: 303, y: 557, size: 10, turn: 270 },
      ...column('卷首', { x: 50, top: 40, width: 20 }),
    ],
  ]);
  expect(textsOf(found)).toEqual(['# 春分', '春分这一天白天和黑夜一样12月在GDP', LINES[1], '尺。', '卷首']);
  expect(balanceOf(found)).toEqual(WHOLE);
});

const table = (turned: (placed: Placed) => Placed): Placed[] =>
  ['姓名', '张三', '李四'].flatMap((name, row) =>
    [name, `${row}${row}`, `职务${row}`].map((text, cell) =>
      turned({ text, x: 100 + cell * 100, y: 500 - row * 20, size: 10 }),
    ),
  );
const ROWS = ['姓名\t00\t职务0', '张三\t11\t职务1', '李四\t22\t职务2'];

test.each<[string, Options, (placed: Placed) => Placed]>([
  ['a table', {}, (placed) => placed],
  ['a table that is turned to the left', {}, ({ x, y, ...rest }) => ({ ...rest, x: 595 - y, y: x, turn: 90 })],
  ['a table that is turned to the right', {}, ({ x, y, ...rest }) => ({ ...rest, x: y, y: 800 - x, turn: 270 })],
  ['a page that is turned', { rotate: 90 }, ({ x, y, ...rest }) => ({ ...rest, x: 595 - y, y: x, turn: 90 })],
])('%s is read as it is seen', async (_, options, turned) => {
  const found = await read([table(turned)], options);
  expect(textsOf(found)).toEqual(ROWS);
  expect(balanceOf(found)).toEqual(WHOLE);
});

test('a turned table parts the text above it from the text below', async () => {
  const found = await read([
    [
      ...column('上面的一行文字。', { x: 60, top: 780, width: 30 }),
      ...table(({ x, y, ...rest }) => ({ ...rest, x: 595 - y, y: x + 100, turn: 90 })),
      ...column('下面的一行文字。', { x: 60, top: 100, width: 30 }),
    ],
  ]);
  expect(textsOf(found).filter(Boolean)).toEqual(['上面的一行文字。', ...ROWS, '下面的一行文字。']);
});

test('radicals become the characters that they are drawn like, once told with their number', async () => {
  const found = await read([column('⼭城⽉刊的⻓⼾︐﹃字﹄和很多别的字⋯文∕三〜五', { x: 60, top: 700, width: 30 })]);
  expect(textsOf(found)).toEqual(['山城月刊的长户，“字”和很多别的字…文／三～五']);
  expect(balanceOf(found)).toEqual(WHOLE);
  expect(found.doubts?.map(({ rule, message }) => [rule, message])).toEqual([
    ['document-characters-unified', expect.stringMatching(/有 9 个字.*⼭→山/u)],
  ]);
});

test('a traditional text keeps its forms', async () => {
  const found = await read([column('門前⼾外︐﹁龍﹂飛鳳舞於雲間', { x: 60, top: 700, width: 30 })]);
  expect(textsOf(found)).toEqual(['門前戶外，「龍」飛鳳舞於雲間']);
});

test('text laid over a scan is used, and told', async () => {
  const scan = column(prose(100), { x: 60, top: 700, width: 30 }).map((one) => ({ ...one, invisible: true }));
  const found = await read([scan]);
  expect(textsOf(found).join('')).toBe(prose(100));
  expect(balanceOf(found)).toEqual(WHOLE);
  expect(found.doubts?.map(({ rule }) => rule)).toEqual(['document-recognised']);
});

test('what no person sees is left out, and named', async () => {
  const shown = column(prose(60), { x: 60, top: 700, width: 30 });
  const found = await read([
    [
      ...shown,
      ...column('看不见', { x: 60, top: 300, width: 30 }).map((one) => ({ ...one, invisible: true })),
      ...column('页外', { x: 700, top: 300, width: 30 }),
      // For a heavier look.
      ...shown.slice(0, 1).map((one) => ({ ...one, x: one.x + 0.3 })),
    ],
  ]);
  expect(textsOf(found).join('')).toBe(prose(60));
  expect(balanceOf(found)).toMatchObject({ missing: 0, surplus: 0 });
  expect(new Set(balanceOf(found).absent.map(([reason]) => reason))).toEqual(new Set(['hidden', 'repeated']));
});

test('a character that the file does not name is not passed over', async () => {
  const found = await read([column('甲\u0001乙丙丁戊己庚辛壬癸子', { x: 60, top: 700, width: 30 })]);
  expect(textsOf(found)).toEqual(['甲\ufffd乙丙丁戊己庚辛壬癸子']);
});

test('running heads and folios are known by their place on the pages', async () => {
  const page = (number: number): Placed[] => [
    ...column(`山城月刊　${number}`, { x: 60, top: 800, width: 30, size: 8 }),
    ...column(`第${number}页的正文从这里开始，${prose(90, number)}`, { x: 60, top: 780, width: 30 }),
    ...column(`${number + 4}`, { x: 290, top: 40, width: 30, size: 8 }),
  ];
  const found = await read([1, 2, 3].map(page));
  expect(found.furniture?.map((line) => textsOf(found)[line - 1])).toEqual(
    [1, 2, 3].flatMap((number) => [`山城月刊　${number}`, `${number + 4}`]),
  );
  expect(textsOf(found)[1]).toMatch(/^第1页的正文/u);
});

test('bookmarks lead to the lines of their titles', async () => {
  const pages = ['写在春分', '守钟人'].map((title) => [
    { text: title, x: 60, y: 780, size: 20 },
    ...column(prose(60), { x: 60, top: 700, width: 30 }),
  ]);
  const found = await read(pages, {
    bookmarks: [
      { title: '写在春分', page: 1 },
      { title: '守钟人', page: 2 },
    ],
  });
  expect(found.outline?.map(({ title, line, level }) => [title, textsOf(found)[(line ?? 0) - 1], level])).toEqual([
    ['写在春分', '# 写在春分', 1],
    ['守钟人', '# 守钟人', 1],
  ]);
});
