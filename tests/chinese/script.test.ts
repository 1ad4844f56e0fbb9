import { Converter } from 'opencc-js/t2cn';
import { expect, test } from 'vitest';
import { SCRIPT_PAIRS, simplify } from '../../src/chinese/script.ts';

/** CJK Unified Ideographs. */
const BLOCK = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at));

test('the table of simplified characters is that of OpenCC', () => {
  const simplified = Converter({ from: 't', to: 'cn' })(BLOCK.join('\n')).split('\n');
  const pairs = BLOCK.map((char, at) => [char, simplified[at]]).filter(([char, other]) => char !== other);
  expect(SCRIPT_PAIRS).toEqual(pairs.filter(([, other = '']) => [...other].length === 1));
});

test('a text keeps its length, and what has no other form stays', () => {
  expect(simplify('關於⻰門，乾部Ａ')).toBe('关于龙门，干部Ａ');
  expect(simplify('干部 123')).toBe('干部 123');
});
