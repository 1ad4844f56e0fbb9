/** What the last site left is linked where it is whole, and only there. */
import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type KeptFile, markOf } from '../../src/build/folder/kept.ts';
import { putter } from '../../src/build/folder/put.ts';
import { removeAllBut } from '../../src/build/folder/spare.ts';
import { sha256Of } from '../../src/disk/digest.ts';
import { writeWhole } from '../../src/disk/file.ts';

let [draft, out] = ['', ''];
let kept: Record<string, KeptFile> = {};

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'put-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  [draft, out] = [join(root, 'draft'), join(root, 'out')];
  const files = { 'w/a': 'one', 'w/2019/a': 'one', 'w/2019/b': 'two', 'w/list': 'none' };
  kept = Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      const path = join(out, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      const key = /2019/u.test(name) ? { key: 'old' } : {};
      return [name, { sha256: sha256Of(text), mark: markOf(statSync(path)), ...key }];
    }),
  );
});

const inoOf = (folder: string, name: string): number => statSync(join(folder, name)).ino;

test('a folder is taken over where every file of its key is whole', () => {
  const files = putter(draft, out, kept);
  expect(files.keepAll('w/2019/', 'new')).toBe(false);
  expect(files.keepAll('w/2019/', 'old')).toBe(true);
  expect(Object.keys(files.made)).toEqual(['w/2019/a', 'w/2019/b']);
  expect(inoOf(draft, 'w/2019/b')).toBe(inoOf(out, 'w/2019/b'));
});

test('and nothing of it where one is spoilt', () => {
  writeFileSync(join(out, 'w/2019/b'), 'spoilt');
  const files = putter(draft, out, kept);
  expect(files.keepAll('w/2019/', 'old')).toBe(false);
  expect(files.made).toEqual({});
});

test('what was adopted keeps its digest until it is replaced; the last site stays as it was', () => {
  writeFileSync(join(out, 'w/a'), 'spoilt');
  const files = putter(draft, out, kept);
  files.adopt('w/');
  writeWhole(join(draft, 'w/2019/a'), 'three');
  rmSync(join(draft, 'w/list'));
  files.own('w/');
  expect(files.made).toEqual({ 'w/2019/a': { sha256: sha256Of('three') }, 'w/2019/b': { sha256: sha256Of('two') } });
  expect(readFileSync(join(out, 'w/2019/a'), 'utf8')).toBe('one');
});

test('what was counted with a key is not counted again without', () => {
  const files = putter(draft, out, kept);
  files.adopt('w/');
  files.own('w/2019/', 'shard');
  files.own('w/');
  expect(files.made['w/2019/a']?.key).toBe('shard');
  expect(files.made['w/a']?.key).toBeUndefined();
});

/** A folder that holds the site before last. */
function spareWith(files: Record<string, string | { same: string }>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(draft, name)), { recursive: true });
    if (typeof content === 'string') writeFileSync(join(draft, name), content);
    else linkSync(join(out, content.same), join(draft, name));
  }
}

test('in the folder of the site before last, what is the same file stays, and no file of the last site is written into', () => {
  spareWith({ 'w/a': { same: 'w/a' }, 'w/2019/a': { same: 'w/2019/a' }, 'w/2019/b': 'older' });
  const files = putter(draft, out, { ...kept, 'w/a': { ...kept['w/a'], key: 'old' } as KeptFile });
  expect(files.keep('w/a', 'old')).toBe(true);
  files.put('w/2019/a', Buffer.from('new'));
  files.put('w/2019/b', Buffer.from('two'));
  expect(['w/a', 'w/2019/a', 'w/2019/b'].map((name) => readFileSync(join(out, name), 'utf8'))).toEqual([
    'one',
    'one',
    'two',
  ]);
  expect(readFileSync(join(draft, 'w/2019/a'), 'utf8')).toBe('new');
  for (const name of ['w/a', 'w/2019/b']) expect(inoOf(draft, name)).toBe(inoOf(out, name));
});

test('a file that stands where a folder is wanted goes, and a folder where a file is', () => {
  spareWith({ 'w/2019': 'a file', 'w/list/of/many': 'a folder' });
  const files = putter(draft, out, kept);
  files.put('w/2019/new/c', Buffer.from('three'));
  files.put('w/list', Buffer.from('list'));
  expect(readFileSync(join(draft, 'w/2019/new/c'), 'utf8')).toBe('three');
  expect(readFileSync(join(draft, 'w/list'), 'utf8')).toBe('list');
});

test('what is adopted is what the last site has, and nothing older', () => {
  spareWith({ 'w/a': { same: 'w/a' }, 'w/older': 'older', 'w/2019/b': 'older', x: 'older' });
  const files = putter(draft, out, kept);
  files.adopt('w/');
  files.own('w/');
  expect(Object.keys(files.made).sort()).toEqual(Object.keys(kept).sort());
  expect(readFileSync(join(draft, 'w/2019/b'), 'utf8')).toBe('two');
  removeAllBut(draft, '', new Set(Object.keys(files.made)));
  expect(existsSync(join(draft, 'x'))).toBe(false);
});

test('of a folder that is filled in any way nothing stays that the last site shares, unless all of its key will be taken', () => {
  spareWith({ 'w/a': { same: 'w/a' }, 'w/2019/a': { same: 'w/2019/a' }, 'w/2019/b': { same: 'w/2019/b' } });
  const files = putter(draft, out, kept);
  files.clear('w/', ['old']);
  expect(existsSync(join(draft, 'w/a'))).toBe(false);
  expect(inoOf(draft, 'w/2019/a')).toBe(inoOf(out, 'w/2019/a'));
  // One of them is spoilt: whoever makes the others anew writes into none of the last site.
  writeFileSync(join(out, 'w/2019/b'), 'spoilt');
  files.clear('w/', ['old']);
  expect(files.keepAll('w/2019/', 'old')).toBe(false);
  expect(existsSync(join(draft, 'w/2019/a'))).toBe(false);
});
