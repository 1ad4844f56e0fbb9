/** What `scripts/setup.mjs` asks of npm and leaves behind, with a stand-in for npm. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const WANTED = {
  '': {},
  'node_modules/a': { integrity: 'sha512-a' },
  'node_modules/other': { integrity: 'sha512-o', optional: true },
};
const INSTALLED = { 'node_modules/a': { integrity: 'sha512-a' } };
const lockOf = (packages: object) => JSON.stringify({ packages });

/** A clone; `npm` is a shell script that notes what it is asked. */
function clone(npm: string, installed?: object) {
  const root = mkdtempSync(join(tmpdir(), 'setup-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const bin = join(root, 'bin');
  mkdirSync(bin);
  cpSync('scripts/setup.mjs', join(root, 'setup.mjs'));
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "$*" >> asked\n${npm}\n`, { mode: 0o755 });
  writeFileSync(join(root, 'package-lock.json'), lockOf(WANTED));
  if (installed) {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), lockOf(installed));
  }
  return {
    root,
    setUp: () => {
      const env = { PATH: `${bin}:${process.env.PATH}` };
      const { status, stderr } = spawnSync(process.execPath, ['setup.mjs'], { cwd: root, env, encoding: 'utf8' });
      const asked = existsSync(join(root, 'asked')) ? readFileSync(join(root, 'asked'), 'utf8').trim() : '';
      return { status, stderr, asked };
    },
    installed: () => readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'),
  };
}

const INSTALLS = `mkdir node_modules && echo '${lockOf(INSTALLED)}' > node_modules/.package-lock.json`;

test('a fresh clone gets what the lockfile names, once, and npm is not asked to write the lockfile', () => {
  const { root, setUp } = clone(INSTALLS);
  expect(setUp()).toMatchObject({ status: 0, asked: expect.stringMatching(/^ci /u) });
  expect(setUp()).toMatchObject({ status: 0, asked: expect.not.stringContaining('\n'), stderr: '' });
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).toBe(lockOf(WANTED));
  expect(existsSync(join(root, '.cache', 'node_modules-before'))).toBe(false);
});

test.each([
  ['a package of another version', { 'node_modules/a': { integrity: 'sha512-old' } }, 'ci'],
  ['a package missing', {}, 'ci'],
  [
    'a package of this system of another version',
    { ...INSTALLED, 'node_modules/other': { integrity: 'sha512-old' } },
    'ci',
  ],
  ['a package more than is asked for', { ...INSTALLED, 'node_modules/more': {} }, ''],
  ['the packages of the lockfile', INSTALLED, ''],
])('with %s installed npm is asked: %s', (_, installed, asked) => {
  expect(clone(INSTALLS, installed).setUp().asked.split(' ')[0]).toBe(asked);
});

test.each([
  ['no network', 'ENOTFOUND', '请检查网络'],
  ['a package that is not the one of the lockfile', 'EINTEGRITY', '摘要不符'],
  ['a lockfile of another package.json', 'EUSAGE', '运行 npm install'],
  ['a full disk', 'ENOSPC', '磁盘满了'],
])('%s is told in Chinese, and what was installed is still there', (_, code, advice) => {
  const old = { 'node_modules/a': { integrity: 'sha512-old' } };
  const { root, setUp, installed } = clone(`mkdir node_modules; echo 'npm error code ${code}' >&2; exit 1`, old);
  const { status, stderr } = setUp();
  expect(status).toBe(1);
  expect(stderr).toContain(`程序包没有装上（${code}）`);
  expect(stderr).toContain(advice);
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(installed()).toBe(lockOf(old));
  expect(readdirSync(join(root, '.cache'))).toEqual([]);
});

test('an installation that was cut off is made again', () => {
  const { root, setUp } = clone(`rm -rf node_modules; ${INSTALLS}`);
  mkdirSync(join(root, 'node_modules', 'half'), { recursive: true });
  expect(setUp()).toMatchObject({ status: 0, asked: expect.stringMatching(/^ci /u) });
  expect(existsSync(resolve(root, 'node_modules', 'half'))).toBe(false);
});
