/** A folder in the cache is used again only while it is what was built. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sealedFolder } from '../../src/disk/sealed.ts';

const root = mkdtempSync(join(tmpdir(), 'sealed-'));
const folder = join(root, 'one');
const file = join(folder, 'part', 'a');
let times = 0;
const build = async (draft: string): Promise<boolean> => {
  times += 1;
  mkdirSync(join(draft, 'part'), { recursive: true });
  writeFileSync(join(draft, 'part', 'a'), 'whole');
  return true;
};

afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['is built where it is absent', () => {}, 1],
  ['is used again where it is whole', () => {}, 1],
  ['is used again where only something beside its parts has changed', () => writeFileSync(join(folder, 'b'), ''), 1],
  ['is built again where a file is spoilt', () => writeFileSync(file, 'spoilt'), 2],
  ['is built again where a file is gone', () => rmSync(file), 3],
  ['is built again where a file came', () => writeFileSync(join(folder, 'part', 'b'), ''), 4],
  ['is built again where its seal is spoilt', () => writeFileSync(join(folder, 'seal.json'), 'spoilt'), 5],
])('it %s', async (_, happens, built) => {
  happens();
  expect(await sealedFolder(folder, ['part'], build)).toBe(true);
  expect([times, readFileSync(file, 'utf8'), existsSync(join(folder, 'part', 'b'))]).toEqual([built, 'whole', false]);
});

test('where it could not be built, nothing is kept', async () => {
  expect(await sealedFolder(join(root, 'two'), ['part'], async () => false)).toBe(false);
  expect(existsSync(join(root, 'two'))).toBe(false);
});
