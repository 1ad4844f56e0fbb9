import { expect, it } from 'vitest';
import { excerptOf } from '../../../src/search/words/ask/excerpt.ts';

const marked = (text: string, words: string[], length?: number) => {
  const excerpt = excerptOf(text, words, length);
  return { text: excerpt.text, marks: excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end)) };
};
const FILLER = '春风又绿江南岸，';

it('is the whole of a short text, its words marked', () =>
  expect(marked('加装电梯，改造小区。', ['电梯', '小区'])).toEqual({
    text: '加装电梯，改造小区。',
    marks: ['电梯', '小区'],
  }));

it('is where the words stand together, not where one of them stands first or most', () => {
  const { text, marks } = marked(`电梯电梯电梯${FILLER.repeat(20)}小区加装电梯${FILLER.repeat(20)}`, ['电梯', '小区']);
  expect(text).toMatch(/^….*小区加装电梯.*…$/u);
  expect(marks).toEqual(['小区', '电梯']);
});

it('is the beginning of a text that has none of them', () =>
  expect(marked(FILLER.repeat(20), ['电梯'], 20)).toEqual({ text: `${FILLER.repeat(3).slice(0, 20)}…`, marks: [] }));

it('marks capitals and small letters alike, and the longer of two words that begin together', () =>
  expect(marked('Gdp增长，治理现代化', ['gdp', '现代', '现代化']).marks).toEqual(['Gdp', '现代化']));

it('has marks in their places where a character has a capital of another length', () =>
  expect(marked('İİİ电梯', ['电梯']).marks).toEqual(['电梯']));
