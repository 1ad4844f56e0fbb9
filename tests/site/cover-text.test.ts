import { expect, test } from 'vitest';
import { coverText } from '../../src/text/cover-text.ts';

const linesOf = (cover: string) => coverText({ printed: { cover, masthead: '', contents: '' } });

test('each printed line without the marks of Markdown', () => {
  expect(linesOf('# 青山学刊\n\n◀ **2020年12月23日**，王山来调研\n- 要目\n网址: <http://example.org/a>')).toEqual([
    '青山学刊',
    '◀ 2020年12月23日，王山来调研',
    '要目',
    '网址: http://example.org/a',
  ]);
});

test('nothing where the issue came without its pages', () => {
  expect(coverText({})).toEqual([]);
});
