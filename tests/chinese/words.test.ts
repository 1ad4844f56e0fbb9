import { expect, test } from 'vitest';
import { isWord, pairsAmong } from '../../src/chinese/words.ts';

test('words asked together are known as they are one by one', () => {
  const asked = ['推动', '专班', '重大', '的了', '了的', '5G', '领导', '导领', '一件事', '𠮶'];
  expect([...pairsAmong(asked)]).toEqual(asked.filter((word) => word.length === 2 && isWord(word)));
  expect(pairsAmong(asked)).toContain('推动');
  expect(pairsAmong(asked)).not.toContain('导领');
});
