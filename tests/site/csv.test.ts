import { expect, it } from 'vitest';
import { csvOf } from '../../src/text/csv.ts';

it('opens with the mark that tells Excel of UTF-8, and ends every line with CR LF', () => {
  expect(
    csvOf([
      ['标题', '页'],
      ['启事', 3],
    ]),
  ).toBe('\uFEFF标题,页\r\n启事,3\r\n');
});

it('quotes what would break a row, and leaves an unknown cell empty', () => {
  expect(csvOf([['a,b', 'a"b', 'a\nb', undefined, 0, '']])).toBe('\uFEFF"a,b","a""b","a\nb",,0,\r\n');
});

it.each([
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u3000=1', '\u00A0@A1', '\u200B=1', '\u0000=1'],
  ...['＝1+1', '＋1', '－1', '＠SUM(A1)', ' ＝1'],
])('keeps %j from running as a formula', (cell) => {
  expect(csvOf([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
});

it.each(['\n=1', '\r=1', '\r\n@A1', '\n甲'])('keeps %j from running as a formula, in quotes', (cell) => {
  expect(csvOf([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`);
});

it.each(['——副题', '1-2', 'a=b', '“甲”', ' 甲', '\u3000乙=丙', '甲＋乙', '—1'])('leaves %j as it is', (cell) => {
  expect(csvOf([[cell]])).toBe(`\uFEFF${cell}\r\n`);
});
