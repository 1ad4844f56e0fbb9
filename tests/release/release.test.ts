import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { writeManifest } from '../../src/fixity/manifest.ts';
import { verify } from '../../src/fixity/verify.ts';
import { copyRelease, nameOf } from '../../src/release/copy.ts';
import { type Published, publish, takeBack } from '../../src/release/index.ts';

let root = '';
const target = () => join(root, 'srv');
const served = (file = 'index.html') => readFileSync(join(target(), 'current', file), 'utf8');
const releases = () => readdirSync(join(target(), 'releases')).toSorted();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'release-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
});

/** A built site whose home page reads `home`. */
async function site(home: string, folder = join(root, 'dist')): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries({
    'index.html': home,
    '404.html': '404',
    'issues/01/index.html': '第一期',
  })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await writeManifest(folder);
  return folder;
}

async function published(home: string, keep = 5): Promise<Published> {
  const outcome = await publish(await site(home), target(), keep);
  if ('reason' in outcome) throw new Error(outcome.reason);
  return outcome;
}

const reasonOf = (outcome: object): string => ('reason' in outcome ? String(outcome.reason) : '');

describe('a release', () => {
  it('is a whole copy under the digest of its manifest, behind a link', async () => {
    const { name, copied } = await published('甲');
    expect(copied).toEqual({ files: 3, linked: 0 });
    expect(name).toBe(await nameOf(join(root, 'dist')));
    expect(readlinkSync(join(target(), 'current'))).toBe(`releases/${name}`);
    expect((await verify(join(target(), 'current'))).findings).toEqual([]);
  });

  it('shares with the one before it what did not change', async () => {
    const first = await published('甲');
    const second = await published('乙');
    expect(second.copied).toEqual({ files: 3, linked: 2 });
    const [one, two] = [first, second].map(({ name }) => statSync(join(target(), 'releases', name, '404.html')).ino);
    expect(two).toBe(one);
    expect(served()).toBe('乙');
  });

  it('copies what the one before it has spoiled', async () => {
    const { name } = await published('甲');
    writeFileSync(join(target(), 'releases', name, '404.html'), '坏');
    expect((await published('乙')).copied).toEqual({ files: 3, linked: 1 });
    expect(served('404.html')).toBe('404');
  });

  it('changes nothing a second time', async () => {
    const { name } = await published('甲');
    const state = () => [lstatSync(join(target(), 'current')).ino, statSync(join(target(), 'releases', name)).mtimeMs];
    const before = state();
    expect(await published('甲')).toEqual({ name, unchanged: true, removed: [] });
    expect(state()).toEqual(before);
    expect(releases()).toEqual([name]);
  });

  it('leaves the newest ones', async () => {
    const names: string[] = [];
    for (const home of ['甲', '乙', '丙', '丁']) names.push((await published(home, 2)).name);
    expect(releases()).toEqual(names.slice(2).toSorted());
    expect(served()).toBe('丁');
  });
});

describe('back', () => {
  it('goes to the release before, and before that', async () => {
    for (const home of ['甲', '乙', '丙']) await published(home);
    await takeBack(target());
    expect(served()).toBe('乙');
    await takeBack(target());
    expect(served()).toBe('甲');
    expect(reasonOf(await takeBack(target()))).toContain('没有更早的版本');
    expect(served()).toBe('甲');
  });

  it('never leads to what was taken back before', async () => {
    for (const home of ['甲', '乙']) await published(home);
    await takeBack(target());
    const { removed } = await published('丙');
    expect(removed).toHaveLength(1);
    await takeBack(target());
    expect(served()).toBe('甲');
  });

  it('and the same site once more', async () => {
    for (const home of ['甲', '乙']) await published(home);
    await takeBack(target());
    expect(await published('乙')).toMatchObject({ unchanged: false, removed: [] });
    expect(served()).toBe('乙');
    await takeBack(target());
    expect(served()).toBe('甲');
  });

  it('refuses a release that was changed since', async () => {
    const { name } = await published('甲');
    await published('乙');
    writeFileSync(join(target(), 'releases', name, 'index.html'), '改');
    expect(reasonOf(await takeBack(target()))).toContain('index.html：内容有变');
    expect(served()).toBe('乙');
  });
});

describe('killed', () => {
  it('between copying and switching: the old release is served, and the next run goes on', async () => {
    const old = await published('甲');
    const dist = await site('乙');
    const name = await nameOf(dist);
    await copyRelease(dist, target(), name, join(target(), 'current'));
    expect(served()).toBe('甲');
    expect(await publish(dist, target(), 5)).toEqual({ name, unchanged: false, removed: [] });
    expect(served()).toBe('乙');
    expect(releases()).toEqual([old.name, name].toSorted());
  });

  it('while copying, linking or removing: the next run clears it away', async () => {
    await published('甲');
    const [folder, name] = [join(target(), 'releases'), 'aaaaaaaaaaaa'];
    for (const left of [`.draft-${name}`, `.old-${name}`]) {
      mkdirSync(join(folder, left));
      writeFileSync(join(folder, left, 'index.html'), '半');
    }
    symlinkSync(`releases/${name}`, join(folder, `.link-${name}`));
    await published('乙');
    expect(served()).toBe('乙');
    expect(releases().filter((left) => left.startsWith('.'))).toEqual([]);
  });
});

describe('refuses, and leaves everything as it was', () => {
  it('a site that is not what was built', async () => {
    await published('甲');
    const dist = await site('乙');
    writeFileSync(join(dist, 'index.html'), '丙');
    expect(reasonOf(await publish(dist, target(), 5))).toContain('index.html：内容有变');
    rmSync(dist, { recursive: true });
    expect(reasonOf(await publish(dist, target(), 5))).toContain('没有这个文件');
    expect(served()).toBe('甲');
  });

  it('a folder that holds something else', async () => {
    mkdirSync(target());
    writeFileSync(join(target(), 'mail.txt'), '');
    expect(reasonOf(await publish(await site('甲'), target(), 5))).toContain('不是发布用的文件夹');
    expect(readdirSync(target())).toEqual(['mail.txt']);
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link to elsewhere', (path: string) => symlinkSync('/etc', path)],
  ])('a place of the link that is %s', async (_, make) => {
    mkdirSync(join(target(), 'releases'), { recursive: true });
    make(join(target(), 'current'));
    expect(reasonOf(await publish(await site('甲'), target(), 5))).toContain('不能替换');
    expect(reasonOf(await takeBack(target()))).toContain('不能替换');
    expect(releases()).toEqual([]);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/release.ts', ...args], { encoding: 'utf8' });

  it('says what it did, by exit code too', async () => {
    const [from, to] = [await site('甲'), target()];
    expect(run('--from', from, '--to', to)).toMatchObject({ status: 0, stdout: expect.stringContaining('3 个文件') });
    expect(run('--from', from, '--to', to)).toMatchObject({ status: 0, stdout: expect.stringContaining('未改动') });
    expect(run('--to', to, '--back')).toMatchObject({ status: 1, stderr: expect.stringContaining('没有更早的版本') });
    expect(run('--to', join(root, 'none'), '--back').status).toBe(1);
    expect(existsSync(join(root, 'none'))).toBe(false);
    const blocked = run('--from', from, '--to', join(from, '404.html', 'srv'));
    expect(blocked).toMatchObject({ status: 1, stderr: expect.stringMatching(/^没有做完.*ENOTDIR/u) });
    for (const args of [[], ['--to', to, '--keep', '0'], ['--to', to, '--unknown']])
      expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('用法') });
    expect(existsSync(join(to, 'releases', '.lock'))).toBe(false);
  });
});
