/** kill -9 leaves the old issue or the new one. `npm run bench:ingest -- --kills N` tries more. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { kill } from '../../bench/ingest/kills.ts';
import { withLock, withLockHeld } from '../../src/disk/lock.ts';
import { recoverInterrupted } from '../../src/disk/recover.ts';

/** A number that no process has: Linux gives none above 2²². */
const NOBODY = 2 ** 22 + 1;

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'lock-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return root;
}

test('killed at four random moments', async () => {
  const { old, fresh, mixed } = await kill(4, 11);
  expect(mixed).toEqual([]);
  expect(old + fresh).toBe(4);
});

test.each([
  ['between the renames', ['.2020-03.old/01.mdx', '.2020-03.new/01.mdx'], ['2020-03', '2020-03/01.mdx']],
  ['after them', ['.2020-03.old/01.mdx', '2020-03/01.mdx'], ['2020-03', '2020-03/01.mdx']],
  ['while writing', ['.2020-03.new/01.mdx', '2020-03/01.mdx'], ['2020-03', '2020-03/01.mdx']],
  ['while writing the first time', ['.2020-03.new/01.mdx'], []],
])('whoever reads the archive next puts right what a run left that was killed %s', (_, left, expected) => {
  const root = folder();
  for (const path of left) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), path);
  }
  recoverInterrupted(root);
  expect(readdirSync(root, { recursive: true }).toSorted()).toEqual(expected);
});

test('a folder that needs nothing is not written to, one that is not there is not made', () => {
  const root = folder();
  recoverInterrupted(join(root, 'none'));
  expect(readdirSync(root)).toEqual([]);
});

test('a lock whose owner is gone does not hold; one whose owner lives does', () => {
  const path = join(folder(), '.lock');
  writeFileSync(path, `${NOBODY}`);
  expect(withLock(path, () => 'done')).toBe('done');
  writeFileSync(path, `${process.pid}`);
  expect(() => withLock(path, () => 'done', 100)).toThrow(/另一个程序一直在写/u);
});

test('two that wait in one program take their turns', async () => {
  const path = join(folder(), '.lock');
  const order: string[] = [];
  const work = (name: string) =>
    withLockHeld(path, async () => {
      order.push(`${name} in`);
      await new Promise(setImmediate);
      order.push(`${name} out`);
    });
  await Promise.all([work('a'), work('b')]);
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out']);
});

test('a lock is given back when its work fails', () => {
  const path = join(folder(), '.lock');
  expect(() =>
    withLock(path, () => {
      throw new Error('disk full');
    }),
  ).toThrow('disk full');
  expect(withLock(path, () => 'done')).toBe('done');
});
