import { describe, expect, it } from 'vitest';
import { MOST_WORDS, questionOf, type Segment } from '../../../src/search/words/ask/cut.ts';

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });
const segment: Segment = (text) => [...dictionary.segment(text)].map(({ segment }) => segment);
const wordsOf = (query: string) => questionOf(query, segment).words.map(({ text }) => text);
const askedOf = (query: string) => questionOf(query, segment).asked;

describe('words that the question is about', () => {
  it.each([
    ['基层治理', ['基层', '治理']],
    ['基层 治理', ['基层', '治理']],
    ['治理，基层；治理', ['治理', '基层']],
    ['安置房什么时候交付呢？', ['安置房', '交付']],
    ['请问红色物业联盟怎么样了', ['红色', '物业', '联盟']],
    ['谁知道老旧小区如何加装电梯', ['老旧', '小区', '加装', '电梯']],
    ['2021年GDP增长7.5%', ['2021', 'gdp', '增长', '7.5']],
    ['ＧＤＰ', ['gdp']],
  ])('%s', (query, words) => expect(wordsOf(query)).toEqual(words));

  it.each([
    ['a character alone belongs to the word before it', '现代化建设', ['现代化', '建设']],
    ['or to the one after it', '陈红军', ['陈红军']],
    ['characters alone are a word together', '县乡一体', ['县乡', '一体']],
    ['what only holds the sentence together is no word and no part of one', '关于电梯的规定', ['电梯', '规定']],
    ['a particle is none where it is part of a word', '了解酒吧淹没', ['了解', '酒吧', '淹没']],
    ['particles at the end are no words', '电梯改造了没有呢', ['电梯', '改造']],
  ])('%s: %s', (_, query, words) => expect(wordsOf(query)).toEqual(words));

  it.each([
    ['电梯有什么进展', ['电梯'], ['进展']],
    ['电梯取得了哪些成效', ['电梯'], ['成效']],
    ['电梯改造现在情况如何', ['电梯', '改造'], ['情况']],
    ['电梯改造进展怎么样了', ['电梯', '改造'], ['进展']],
  ])('%s: what is asked for is no condition', (query, words, asked) => {
    expect(wordsOf(query)).toEqual(words);
    expect(askedOf(query)).toEqual(asked);
  });

  it.each([
    ['进展情况', ['进展', '情况']],
    ['电梯改造情况', ['电梯', '改造', '情况']],
    ['情况通报', ['情况', '通报']],
  ])('%s: where nothing asks, the same words are words', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
    expect(askedOf(query)).toEqual([]);
  });

  it.each([
    ['怎么样', ['怎么样']],
    ['进展如何', ['进展']],
    ['？！', []],
  ])('%s: where nothing else was typed, what asks is looked for', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
    expect(askedOf(query)).toEqual([]);
  });
});

describe('how a word is asked', () => {
  const wordIn = (query: string) => questionOf(query, segment).words[0];

  it('a longer one by all of its pairs, which the index has whatever its dictionary says', () =>
    expect(wordIn('现代化')?.pairs).toEqual(['现代', '代化']));
  it('one of two characters, or without Chinese ones, as it is', () => {
    expect(wordIn('治理')?.pairs).toEqual(['治理']);
    expect(wordIn('wto')?.pairs).toEqual(['wto']);
    expect(wordIn('党')?.pairs).toEqual(['党']);
  });
  it('without the single character where it stands nowhere with it', () =>
    expect(wordIn('安置房')?.instead?.map(({ text }) => text)).toEqual(['安置']));
  it('in twos where characters that stood alone are no word together', () =>
    expect(wordIn('条抓块统')?.instead?.map(({ text }) => text)).toEqual(['条抓', '块统']));
});

it('a pasted page is as many words as it has; how many are asked is a number of its own', () => {
  const words = wordsOf(Array.from({ length: 40 }, (_, at) => `词${at}`).join(' '));
  expect(words.length).toBeGreaterThan(MOST_WORDS);
});
