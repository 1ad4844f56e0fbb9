import { expect, test } from 'vitest';
import { coverText } from '../../src/site/cover-text.ts';

const linesOf = (cover: string, redactions: string[] = []) =>
  coverText({ printed: { cover, masthead: '', contents: '' } }, { redactions });

test('each printed line without the marks of Markdown', () => {
  expect(linesOf('# 青山学刊\n\n◀ **2020年12月23日**，王山来调研\n- 要目\n网址: <http://example.org/a>')).toEqual([
    '青山学刊',
    '◀ 2020年12月23日，王山来调研',
    '要目',
    '网址: http://example.org/a',
  ]);
});

test('a withheld field is withheld here too', () => {
  expect(linesOf('青山学刊\n电 话：1234567\n电话里的乡音', ['电话'])).toEqual(['青山学刊', '电话里的乡音']);
});

test('nothing where the issue came without its pages', () => {
  expect(coverText({}, { redactions: [] })).toEqual([]);
});
