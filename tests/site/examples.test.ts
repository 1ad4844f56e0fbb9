import { expect, it } from 'vitest';
import { examplesOf } from '../../src/site/lists/examples.ts';

it('counts a quoted term wherever it stands, the most frequent first', () => {
  const texts = ['“甲乙”工作。甲乙、甲乙与丙丁。', '“丙丁”“丙丁”丙丁，丙丁。'];
  expect(examplesOf(texts)).toEqual([
    { words: '丙丁', count: 5 },
    { words: '甲乙', count: 3 },
  ]);
});

it('leaves out what is rare, what is no term, and what holds another', () => {
  expect(examplesOf(['“少见”', '“甲，乙”甲，乙甲，乙', '“A1”A1A1'])).toEqual([]);
  expect(examplesOf(['“一件事”一件事一件事“一件事改革”一件事改革一件事改革'])).toEqual([{ words: '一件事', count: 6 }]);
});
