import { describe, expect, test } from 'vitest';
import { unify, upright } from '../../src/chinese/same.ts';
import { simplify } from '../../src/chinese/script.ts';
import { bare } from '../../src/ingest/line/similarity.ts';

test.each([
  ['⼭城⽉刊', '山城月刊'],
  ['⻓⻔⻢⾬⼈', '长门马雨人'],
  ['\uf9dc\uf900', '隆豈'],
  ['山城 ABC ①，﹏', '山城 ABC ①，﹏'],
  // Twelve of the compatibility block are ideographs of their own.
  ['\ufa0e\ufa29', '\ufa0e\ufa29'],
])('%s is %s', (text, usual) => expect(unify(text)).toBe(usual));

test('signs of vertical print are those of a horizontal line, full width', () =>
  expect(upright('春︐天︒﹁字﹂︵一︶︱︙，。「（')).toBe('春，天。「字」（一）—…，。「（'));

describe('what is compared', () => {
  test('knows a radical as the character', () => {
    expect(bare('⼭城⻓')).toBe(bare('山城长'));
    expect(simplify('⿓⻓門⻔')).toBe('龙长门门');
  });

  test('a rule that looks at simplified text finds its places: lengths stay', () => {
    const all = Array.from({ length: 0xffff }, (_, at) => String.fromCharCode(at)).filter((char) =>
      /\P{Cs}/u.test(char),
    );
    expect(all.filter((char) => simplify(char).length !== 1)).toEqual([]);
  });
});
