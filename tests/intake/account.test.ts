/** Every character of a document is in the text, or is named with its reason, or is a fault. */
import { expect, test } from 'vitest';
import { accountOf, doubtsOf } from '../../src/intake/formats/account.ts';
import type { Witness } from '../../src/intake/formats/format.ts';

const lines = (...texts: string[]) => texts.map((text, at) => ({ text, place: at + 1 }));
const at = (place: number, text: string, absent?: Witness['absent']): Witness => ({
  text,
  place,
  ...(absent ? { absent } : {}),
});

test('what is there counts, whatever the order and the spaces', () => {
  const account = accountOf([at(1, '春分这一天'), at(2, '江水 涨了半尺')], lines('江水涨了半尺', '春分 这一天'));
  expect(account).toEqual({ characters: 11, kept: 11, added: 0, absent: [], lost: [], missing: 0, surplus: 0 });
  expect(doubtsOf(account, () => 1)).toEqual([]);
});

test('what is not there is named with the words around it, and blocks', () => {
  const account = accountOf([at(1, '作者邝先生用了三年'), at(2, '别的话')], lines('作者先生用了三年', '别的话'));
  expect(account).toMatchObject({ characters: 12, kept: 11, missing: 1, lost: [{ place: 1, quote: '作者邝先生' }] });
  expect(doubtsOf(account, () => 7)).toMatchObject([
    { rule: 'document-text-lost', line: 7, quote: '作者邝先生', blocking: true },
  ]);
});

test('a loss is not made up for by a surplus of the same length', () => {
  const account = accountOf([at(1, '甲乙')], lines('甲丙'));
  expect(account).toMatchObject({ missing: 1, surplus: 1 });
  expect(doubtsOf(account, () => 1).map(({ rule }) => rule)).toEqual(['document-text-lost', 'document-text-surplus']);
});

test('words that stand twice in the document and once in the text are lost once', () => {
  expect(accountOf([at(1, '通知'), at(9, '通知')], lines('通知'))).toMatchObject({
    kept: 2,
    missing: 2,
    characters: 4,
  });
});

test('what the reader wrote itself is no surplus', () => {
  const written = [{ text: '## 一、先算人的账', place: 1, added: '##一、' }];
  expect(accountOf([at(1, '先算人的账')], written)).toMatchObject({ kept: 5, added: 4, missing: 0, surplus: 0 });
});

test('what has a reason is listed by place, and told where an editor must know', () => {
  const witness = [at(1, '正文'), at(1, '此处', 'hidden'), at(1, '不发表', 'hidden'), at(2, '第3期', 'header')];
  const account = accountOf(witness, lines('正文'));
  expect(account).toMatchObject({
    characters: 10,
    kept: 2,
    missing: 0,
    absent: [
      { reason: 'hidden', place: 1, characters: 5, quote: '此处不发表' },
      { reason: 'header', place: 2, characters: 3, quote: '第3期' },
    ],
  });
  expect(doubtsOf(account, () => 1)).toMatchObject([{ rule: 'document-hidden', quote: '此处不发表' }]);
});

test('hidden words that are in the text all the same are a surplus', () => {
  expect(accountOf([at(1, '正文'), at(1, '密', 'hidden')], lines('正文密')).surplus).toBe(1);
});
