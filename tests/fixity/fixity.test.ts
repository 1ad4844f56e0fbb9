import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MANIFEST, parseManifest, writeManifest } from '../../src/fixity/manifest.ts';
import { cut, verify } from '../../src/fixity/verify.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fixity-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'b.txt'), '乙');
  writeFileSync(join(folder, 'a', '100%.txt'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('names every file with its digest, in the order of names, and itself not', async () => {
  await writeManifest(folder);
  const first = readFileSync(join(folder, MANIFEST), 'utf8');
  expect(first).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/100%25.txt\n' +
      '71530d4c49f12c489dcfc7d6d1b46d53546ca05bfd1775392c9a42b9b7944bbb  b.txt\n',
  );
  await writeManifest(folder);
  expect(readFileSync(join(folder, MANIFEST), 'utf8')).toBe(first);
  expect([...(parseManifest(first)?.keys() ?? [])]).toEqual(['a/100%.txt', 'b.txt']);
});

it('writes a name with line ends on one line, as RFC 8493 asks, and reads it and the binary sign of sha256sum back', async () => {
  writeFileSync(join(folder, 'c\r\nd.txt'), '');
  await writeManifest(folder);
  const text = readFileSync(join(folder, MANIFEST), 'utf8');
  expect(text).toContain('b855  c%0D%0Ad.txt\n');
  expect(parseManifest(text.replaceAll('  ', ' *'))).toEqual(parseManifest(text));
  expect([...(parseManifest(text)?.keys() ?? [])]).toContain('c\r\nd.txt');
  expect((await verify(folder)).findings).toEqual([]);
});

it('finds nothing in a folder as it was', async () => {
  await writeManifest(folder);
  expect(await verify(folder)).toEqual({ files: 2, findings: [] });
});

it('finds what changed, what is gone and what came', async () => {
  await writeManifest(folder);
  writeFileSync(join(folder, 'b.txt'), '丙');
  rmSync(join(folder, 'a', '100%.txt'));
  writeFileSync(join(folder, 'c.txt'), '丁');
  expect((await verify(folder)).findings).toEqual(['a/100%.txt：缺失', 'b.txt：内容有变', 'c.txt：清单里没有']);
});

it('finds links, pipes and empty folders, which no manifest names, in whatever place', async () => {
  await writeManifest(folder);
  mkdirSync(join(folder, 'empty', 'inner'), { recursive: true });
  symlinkSync('/etc', join(folder, 'added'));
  rmSync(join(folder, 'b.txt'));
  symlinkSync('a/100%.txt', join(folder, 'b.txt'));
  spawnSync('mkfifo', [join(folder, 'pipe')]);
  expect((await verify(folder)).findings).toEqual([
    'added：不是普通文件（链接、管道之类）',
    'b.txt：不是普通文件（链接、管道之类）',
    'empty/inner：空文件夹，清单里没有',
    'pipe：不是普通文件（链接、管道之类）',
  ]);
});

it('cuts a long list and says how long it is', () => {
  const list = Array.from({ length: 21 }, (_, at) => `${at}`);
  expect(cut(list.slice(0, 20))).toEqual(list.slice(0, 20));
  expect(cut(list)).toEqual([...list.slice(0, 20), '……共 21 处']);
});

it('refuses a folder without a manifest, and a file that is none', async () => {
  expect((await verify(folder)).findings).toEqual([`${join(folder, MANIFEST)}：没有这个文件`]);
  writeFileSync(join(folder, MANIFEST), '甲\n');
  expect((await verify(folder)).findings).toEqual([`${join(folder, MANIFEST)}：不是校验清单`]);
});
