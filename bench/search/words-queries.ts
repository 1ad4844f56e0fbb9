/**
 * Questions for 按词, drawn from titles: three content words in another order, and a stretch of the title with what people put around it. Words and
 * their kinds are jieba's, which neither Pagefind nor the page uses. The same seed draws the same ones; seed 1 was looked at while the search was
 * written, the bench draws with another.
 */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { type Random, randomFrom } from '../ingest/generate/random.ts';
import type { TrueArticle } from './truth.ts';

export interface WordsQuery {
  query: string;
  /** The article whose title it was drawn from. */
  wanted: string;
}

export interface WordsGroup {
  name: string;
  /** The share of articles that must be among the first five. */
  least: number;
  queries: WordsQuery[];
}

/** Nouns, verbs, adjectives, set phrases: tags of jieba. */
const CONTENT = /^(?:n\w*|v|vn|a|an|l|j|i|eng)$/u;
/** `#` is the stretch of the title. */
const QUESTIONS = [
  '#怎么样了',
  '#有什么进展',
  '#到底是什么情况',
  '#带来了什么变化',
  '#推进得如何了',
  '哪些地方在搞#？',
  '听说过#吗',
  '#去年做得怎么样',
  '有没有#的消息',
  '#是谁提出来的',
  '想看看#的介绍',
  '#到哪一步了',
];
/** Content words of a query. */
const WORDS = 3;

export function drawWordsQueries(articles: readonly TrueArticle[], size: number, seed: number): WordsGroup[] {
  const random = randomFrom(seed);
  const jieba = Jieba.withDict(dict);
  const titles = articles.map(({ id, title }) => ({ id, title, words: contentWords(jieba, title) }));
  const able = titles.filter(({ words }) => words.length >= WORDS);
  const draw = (make: (title: (typeof able)[number]) => string): WordsQuery[] =>
    shuffled(able, random)
      .slice(0, size)
      .map((title) => ({ query: make(title), wanted: title.id }));
  return [
    {
      name: 'three content words in another order',
      least: 0.9,
      queries: draw(({ words }) => shuffled(words, random).slice(0, WORDS).join(' ')),
    },
    {
      name: 'a question with its little words',
      least: 0.8,
      queries: draw(({ title, words }) => random.pick(QUESTIONS).replace('#', stretchOf(title, words, random))),
    },
  ];
}

function contentWords(jieba: Jieba, title: string): string[] {
  const tagged = jieba.tag(title).filter(({ word, tag }) => CONTENT.test(tag) && [...word].length > 1);
  return [...new Set(tagged.map(({ word }) => word))];
}

/** From one content word to the third from it, as the title has it. */
function stretchOf(title: string, words: readonly string[], random: Random): string {
  const first = random.int(0, words.length - WORDS);
  const [from = '', to = ''] = [words[first], words[first + WORDS - 1]];
  const start = title.indexOf(from);
  return title.slice(start, title.indexOf(to, start) + to.length);
}

const shuffled = <Item>(items: readonly Item[], random: Random): Item[] =>
  items
    .map((item) => ({ item, rank: random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
