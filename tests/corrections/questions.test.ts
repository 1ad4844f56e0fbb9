/** Open doubts as questions, and what can be decided about each: no terminal, no disk. */
import { describe, expect, test } from 'vitest';
import { choicesFor, correcting, dismissing } from '../../src/proof/choices.ts';
import { type Question, questionsOf } from '../../src/proof/questions.ts';
import { wordsIn } from '../../src/proof/record.ts';
import { mending } from '../../src/proof/show.ts';
import type { Doubt } from '../../src/schema.ts';
import { ISSUE, ingested, lineOf } from './issue.ts';

const TEXT = ISSUE.replace('harvest，很好。', 'harvest，2021年GDP增长，ABC公司很好。');
const LINE = lineOf('GDP', TEXT);
const pieces = wordsIn({ folder: '', ingested: ingested(TEXT) });

const doubt = (more: Partial<Doubt> = {}): Doubt => ({
  rule: 'suspected-misreading',
  line: LINE,
  message: '字形相近',
  advice: '请对照原刊',
  ...more,
});

const questions = (...doubts: Doubt[]): Question[] => questionsOf(pieces, { doubts, suspects: [] });
const suggestions = (...doubts: Doubt[]) => questions(...doubts).map(({ doubts: [first] }) => first.suggestion);
const signed = { by: '王校对', date: '2026-01-02' };

test('what holds up the publication comes first, then doubts, then suspects', () => {
  const [plain, blocking] = [doubt({ rule: 'one' }), doubt({ rule: 'two', blocking: true })];
  const suspects = [{ ...doubt({ rule: 'three' }), score: 9 }];
  const rules = questionsOf(pieces, { doubts: [plain, blocking], suspects }).map(({ doubts: [first] }) => first.rule);
  expect(rules).toEqual(['two', 'one', 'three']);
});

describe('one place is asked about once', () => {
  test.each([
    ['the same letters, by two rules', { quote: '增长' }, { quote: '增长', rule: 'other' }, 1],
    ['two suggestions for one letter', { quote: '增长', suggestion: '增涨' }, { quote: '长，', suggestion: '涨，' }, 1],
    [
      'a suggestion, and the same letters without',
      { quote: '长', suggestion: '涨' },
      { quote: '长', rule: 'other' },
      1,
    ],
    [
      'suggestions for letters side by side',
      { quote: '增长', suggestion: '曾长' },
      { quote: '增长', suggestion: '增涨' },
      2,
    ],
    ['letters inside a long quotation', { quote: '公司很好。' }, { quote: '很好', suggestion: '很妙' }, 2],
    ['the same letters on another line', { quote: '增长' }, { quote: '增长', line: 1 }, 2],
    ['words that stand nowhere, twice', { quote: '没有' }, { quote: '没有', rule: 'other' }, 1],
    ['two doubts without words', {}, { rule: 'other' }, 2],
  ])('%s: %j and %j', (_, one, other, count) => {
    expect(questions(doubt(one), doubt(other))).toHaveLength(count);
  });

  test('the doubt with a suggestion leads, and all of them are dismissed together', () => {
    const [question] = questions(doubt({ quote: '长', rule: 'other' }), doubt({ quote: '长', suggestion: '涨' }));
    expect(question?.doubts.map(({ rule }) => rule)).toEqual(['suspected-misreading', 'other']);
    expect(dismissing(question as Question, '原刊如此', signed).dismissed).toEqual([
      { rule: 'suspected-misreading', line: LINE, quote: '长', reason: '原刊如此', ...signed },
      { rule: 'other', line: LINE, quote: '长', reason: '原刊如此', ...signed },
    ]);
  });
});

test.each([
  ['of Han letters', '增长', '增涨', true],
  ['of a whole word', '年GDP增', '年GNP增', true],
  ['within a word that stays one', 'GDP', 'GNP', true],
  ['of a whole number', '2021年', '2022年', true],
  ['that begins inside a word', 'DP增长', 'DP增涨', false],
  ['that ends inside a word', '，AB', '、AB', false],
  ['that ends inside a number', '，202', '、202', false],
  ['that leaves half a word', '年GDP增长', '年国DP增长', false],
  ['that leaves the other half', '年GDP增长', '年GD的增长', false],
  ['that changes nothing', '增长', '增长', false],
  ['of words that stand nowhere', '没有', '有', false],
])('a suggestion %s (%s → %s) is offered: %s', (_, quote, suggestion, isOffered) => {
  expect(suggestions(doubt({ quote, suggestion }))).toEqual([isOffered ? suggestion : undefined]);
});

test.each([
  ['with a suggestion', { quote: '增长', suggestion: '增涨' }, ['accept', 'change', 'keep']],
  ['without one', { quote: '增长' }, ['change', 'keep']],
  ['whose words stand nowhere', { quote: '没有' }, ['keep']],
  ['without words', {}, ['keep']],
  [
    'of a title that holds up the publication',
    { rule: 'title-differs', quote: '增长', blocking: true },
    ['change', 'keep'],
  ],
  ['of the words of a document', { rule: 'document-text-lost', quote: '增长', blocking: true }, ['keep']],
  ['of a missing article', { rule: 'contents-entry-unmatched', quote: '增长', suggestion: '增涨' }, ['absent', 'mend']],
  ['of a lost title', { rule: 'title-lost', quote: '增长' }, ['absent', 'mend']],
  ['of the auditor', { rule: 'line-unclaimed', quote: '增长' }, ['keep']],
  ['of an article without a body', { rule: 'article-empty', quote: '增长' }, ['keep']],
])('a doubt %s leaves these choices: %j → %j', (_, more, choices) => {
  expect(questions(doubt(more)).map(choicesFor)).toEqual([choices]);
});

test('a correction names only the letters that change', () => {
  const [question] = questions(doubt({ quote: '增长，', suggestion: '增涨，' }));
  const entries = correcting(pieces, question as Question, '增涨，', [], signed);
  expect(entries).toEqual({
    corrections: [{ line: LINE, from: '长', to: '涨', reason: '字形相近', ...signed }],
    dismissed: [],
  });
  expect(correcting(pieces, question as Question, '增长，', [], signed)).toBeUndefined();
});

describe('how an article that is missing comes in', () => {
  const entry = { order: 1, section: '', title: '增长', blocks: [{ runs: [{ line: 23 }] }] };
  const printed = { contents: { entries: [entry], sections: [], parts: [] } } as never;
  const written = { contents: { entries: [{ ...entry, blocks: [] }], sections: [], parts: [] } } as never;
  const of = (rule: string, line: number): Question => ({
    doubts: [{ rule, line, quote: '增长', message: '', advice: '' }],
    found: undefined,
  });

  test('its line of the contents names the entry, in the file and on the desk', () => {
    const told = mending(of('contents-entry-unmatched', 23), printed);
    expect(told).toContain('listed: 23');
    expect(told).toContain('校对台');
  });

  test('the desk offers no entry that has an article already', () => {
    const told = mending(of('title-lost', 23), printed);
    expect(told).toContain('listed: 23');
    expect(told).not.toContain('校对台');
  });

  test('what no line of the contents prints is not to be named by one', () => {
    const told = mending(of('contents-entry-unmatched', 1), written);
    expect(told).not.toContain('listed');
    expect(told).toContain('contents');
  });
});
