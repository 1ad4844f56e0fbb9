import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionsSchema } from '../../src/schema.ts';
import { correctionOf, readSlips, type Slip, writeSlip } from '../../src/watch/slip.ts';
import { runs } from '../runs.ts';

const SLIP: Slip = { issue: '1998-03', article: 5, anchor: 'p12-3fa9', from: '基层治里', to: '基层治理', reason: '' };

const words = fc
  .string({ unit: fc.constantFrom(...'基层治理：:>| ，a1指错单'), maxLength: 20 })
  .map((text) => text.trim());
const slips = fc
  .record({
    ...{ issue: fc.constantFrom('1998-03', '2021-101'), article: fc.integer({ min: 1, max: 120 }) },
    ...{ anchor: fc.constantFrom('p1-0000', 'p12-3fa9'), from: words, to: words, reason: words },
  })
  .map((slip) => ({ ...slip, ...oneLine(slip) }))
  .filter(({ from, to }) => from !== '' && from !== to);
const oneLine = ({ from, to, reason }: Pick<Slip, 'from' | 'to' | 'reason'>) =>
  Object.fromEntries(Object.entries({ from, to, reason }).map(([key, text]) => [key, text.replace(/\s+/gu, ' ')]));

test('what is written is read, and several in a mail that quotes them', () =>
  fc.assert(
    fc.property(fc.array(slips, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '> ', '>> '), (all, quote) => {
      const mail = `您好：\n\n${all.map((one) => writeSlip(one as Slip)).join('\n')}\n谢谢`;
      expect(readSlips(mail.replace(/^/gmu, quote).replaceAll('\n', '\r\n'))).toEqual(all);
    }),
    runs(100),
  ));

describe('what is wrong is said, with the line', () => {
  test.each([
    ['期篇：1998-03/05', '期篇：第三期', /第 1 行.*期篇/u],
    ['段落：p12-3fa9', '段落：第12段', /段落/u],
    ['原文：基层治里', '原文：', /缺“原文”/u],
    ['应为：基层治理\n', '', /缺“原文”或“应为”/u],
    ['应为：基层治理', '应为：基层治里', /一样/u],
    ['理由：', `理由：${'长'.repeat(201)}`, /200 字/u],
    ['理由：', '理由：\u0007', /不能显示/u],
  ])('%s → %s', (from, to, says) =>
    expect(readSlips(writeSlip(SLIP).replace(from, to))).toEqual([{ reason: expect.stringMatching(says) }]),
  );

  test('a text without one has none', () => expect(readSlips('您好，有一个错字。')).toEqual([]));
});

test('it becomes an entry of corrections.yaml', () => {
  const correction = correctionOf({ ...SLIP, reason: '字典' }, { by: '王校对', date: '2026-11-28' });
  expect(decisionsSchema.parse({ corrections: [correction] }).corrections).toEqual([correction]);
  expect(correction.reason).toBe('读者指出：字典');
});
