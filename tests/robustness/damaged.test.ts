/** Damaged texts: ingest never throws, never hangs, and what it takes it keeps whole. `npm run bench:ingest -- --fuzz N` tries more. */
import { expect, test } from 'vitest';
import { damaged, faultsIn } from '../../bench/ingest/fuzz.ts';
import { unaccountedIn } from '../../bench/ingest/laws.ts';

const BATCHES = Array.from({ length: 4 }, (_, batch) => batch);
const BATCH = 15;

test.each(BATCHES)('60 damaged texts, real and generated: batch %i', (batch) => {
  const seeds = Array.from({ length: BATCH }, (_, at) => batch * BATCH + at);
  const results = seeds.map((seed) => ({ seed, ...faultsIn(damaged(seed)) }));
  expect(results.filter(({ faults }) => faults.length > 0)).toEqual([]);
  // Most must be taken: refusals prove nothing.
  expect(results.filter(({ refused }) => !refused).length).toBeGreaterThan(BATCH / 2);
});

test('a seed damages in one way only', () => {
  expect(damaged(7)).toEqual(damaged(7));
  expect(damaged(7).text).not.toBe(damaged(8).text);
});

test('a character that the ledger lacks or has twice would be seen', () => {
  const part = { line: 1, target: 1, role: 'paragraph', block: 1, rule: 'paragraph' } as const;
  expect(unaccountedIn('甲乙丙', [part])).toBe('');
  expect(unaccountedIn('甲乙丙', [])).toBe('甲乙丙');
  expect(unaccountedIn('甲乙丙', [{ ...part, start: 0, end: 2 }])).toBe('丙');
  expect(unaccountedIn('甲乙丙', [part, { ...part, start: 1, end: 2 }])).toBe('乙');
});
