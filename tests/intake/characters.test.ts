import { expect, test } from 'vitest';
import { characterDoubts } from '../../src/intake/formats/characters.ts';

const rulesOf = (text: string) => characterDoubts(text).map(({ rule, line }) => [rule, line]);

test('radicals, private and lost characters are told with their lines', () =>
  expect(rulesOf('山城\n⻓江\n甲\ue815乙\n第\ufffd期\n\uf9dc')).toEqual([
    ['character-lost', 4],
    ['character-private', 3],
    ['character-radical', 2],
    ['character-radical', 5],
  ]));

test('what is a character of its own is none', () => expect(rulesOf('长江 龴 \ufa0e ︐ ①')).toEqual([]));

test('many lines are told once, with their number', () => {
  const [doubt, ...rest] = characterDoubts('⼭城⼭\n'.repeat(30));
  expect(rest).toEqual([]);
  expect(doubt).toMatchObject({ line: 1, message: expect.stringMatching(/有 60 个字.*⼭ 即 山.*分布在 30 行/u) });
});

test('what was left out when the bytes were read is told', () =>
  expect(characterDoubts('甲', [{ line: 3, code: 'U+0008' }])).toMatchObject([{ rule: 'character-control', line: 3 }]));
