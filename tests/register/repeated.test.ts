import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeated } from '../../src/register/repeated.ts';
import { runs } from '../runs.ts';

/** The same, as one would say it: every phrase counted, and those left out that one character more makes no rarer. */
function counted(text: string): [string, number][] {
  const apart = text.split(/[^甲乙丙𠮷]/u).filter((run) => [...run].length > 1);
  const counts = new Map<string, number>();
  for (const run of apart)
    for (let from = 0; from < run.length; from++)
      for (let to = from + 2; to <= Math.min(run.length, from + 9); to++)
        counts.set(run.slice(from, to), (counts.get(run.slice(from, to)) ?? 0) + 1);
  const parts = new Set<string>();
  for (const [phrase, count] of counts)
    for (const part of [phrase.slice(1), phrase.slice(0, -1)]) if (counts.get(part) === count) parts.add(part);
  return [...counts].filter(([phrase, count]) => phrase.length <= 8 && count > 1 && !parts.has(phrase));
}

const texts = fc
  .array(fc.constantFrom('甲', '乙', '丙', '甲乙', '乙丙甲', '𠮷', '的', '，', '\n', 'a'), { maxLength: 120 })
  .map((parts) => parts.join(''));

test('phrases of a text are those that counting each of them finds', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect([...repeated(text)].sort()).toEqual(counted(text).sort());
    }),
    runs(200),
  );
});

test('a phrase longer than eight characters is none, and neither is a part of it', () =>
  expect([...repeated('甲乙丙丁戊己庚辛壬，甲乙丙丁戊己庚辛壬')]).toEqual([]));
