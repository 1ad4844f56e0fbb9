/** The law of the build: whatever happened before, the site is what a clean build makes. `npm run bench:site -- --edits 200` tries it at random. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../../bench/ingest/generate/random.ts';
import { buildSite } from '../../src/build/site.ts';
import { withLockHeld } from '../../src/disk/lock.ts';
import { verify } from '../../src/fixity/verify.ts';
import { cleanCopy, type Desk, EDITS, forget, writeArchive } from './edits.ts';
import { differencesOf } from './same.ts';

const random = randomFrom(3);
let root = '';
let desk: Desk;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'same-bytes-'));
  desk = { content: join(root, 'content'), out: join(root, 'dist'), base: '/' };
  writeArchive(desk.content, ['2020-04', '2021-01'], 3);
  expect(await buildSite(desk)).toBe(0);
});

afterAll(() => {
  forget(desk);
  rmSync(root, { recursive: true });
});

test('what nothing changed for is the same file still', async () => {
  const inoOf = (name: string): number => statSync(join(desk.out, name)).ino;
  const [manifest, page] = [inoOf('manifest-sha256.txt'), inoOf('issues/2020-04/01/index.html')];
  expect(await buildSite(desk)).toBe(0);
  expect(inoOf('manifest-sha256.txt')).toBe(manifest);
  rmSync(join(desk.content, '2021-01', '03.mdx'));
  expect(await buildSite(desk)).toBe(0);
  expect(inoOf('issues/2020-04/01/index.html')).toBe(page);
});

test('passages printed again are told at both articles, and no longer where one issue has gone', async () => {
  const pageOf = (): string => readFileSync(join(desk.out, 'issues/2021-01/01/index.html'), 'utf8');
  expect(pageOf()).toContain('又见2020年第4期');
  const [here, aside] = [join(desk.content, '2020-04'), join(root, 'aside')];
  renameSync(here, aside);
  expect(await buildSite(desk)).toBe(0);
  expect(pageOf()).not.toContain('又见');
  renameSync(aside, here);
  expect(await buildSite(desk)).toBe(0);
  expect(pageOf()).toContain('又见2020年第4期');
});

test.each([
  ['a title', 'an author', 'a correction', 'the cache spoilt'],
  ['an appointment', 'an issue less', 'no register', 'a page spoilt', 'a page gone', 'a page too many', 'the base'],
])('after %s and more, a build is what a clean one is', async (...edits) => {
  for (const edit of edits) desk = EDITS[edit]?.(desk, random) ?? desk;
  const clean = cleanCopy(desk, join(root, `clean ${edits.length}`));
  try {
    expect([await buildSite(desk), await buildSite(clean)]).toEqual([0, 0]);
    expect(await differencesOf(desk.out, clean.out)).toEqual([]);
    expect((await verify(desk.out)).findings).toEqual([]);
  } finally {
    forget(clean);
  }
});

test('Astro alone makes the same pages', async () => {
  const out = join(root, 'by Astro');
  const env = { ...process.env, ARCHIVE_CONTENT: desk.content, ARCHIVE_OUT: out, ARCHIVE_BASE: desk.base };
  // Two at a time would read in `.astro` what the other is writing; builds wait for each other by this lock.
  const { status, stderr } = await withLockHeld(
    join('.cache', 'build.lock'),
    async () => spawnSync(process.execPath, ['src/build/program/astro.ts'], { encoding: 'utf8', env }),
    Infinity,
  );
  expect(stderr).not.toMatch(/error/iu);
  expect(status).toBe(0);
  expect(await buildSite(desk)).toBe(0);
  const differences = await differencesOf(desk.out, out);
  expect(differences.filter((name) => !/manifest-sha256\.txt|sitemap-/u.test(name))).toEqual([]);
});

test('a build that fails leaves the site as it was, and the next one is not misled', async () => {
  // Of an issue that the edits before have left.
  const [issue = ''] = readdirSync(desk.content).filter((name) => /^\d{4}-/u.test(name));
  const [article = ''] = readdirSync(join(desk.content, issue)).filter((name) => name.endsWith('.mdx'));
  const path = join(desk.content, issue, article);
  const [text, manifest] = [readFileSync(path, 'utf8'), readFileSync(join(desk.out, 'manifest-sha256.txt'), 'utf8')];
  writeFileSync(path, text.replace(`issue: ${issue}`, 'issue: 1999-01'));
  expect(await buildSite(desk)).toBe(1);
  expect(readFileSync(join(desk.out, 'manifest-sha256.txt'), 'utf8')).toBe(manifest);
  writeFileSync(path, text);
  expect(await buildSite(desk)).toBe(0);
  expect(readFileSync(join(desk.out, 'manifest-sha256.txt'), 'utf8')).toBe(manifest);
});
