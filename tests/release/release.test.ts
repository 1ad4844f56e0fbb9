import {
  chmodSync,
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
import { copyRelease, digestNameOf } from '../../src/release/copy.ts';
import { despiteOf } from '../../src/release/gate.ts';
import { HISTORY, type Published, publish, takeBack } from '../../src/release/index.ts';
import { command } from '../command.ts';

let root = '';
const target = () => join(root, 'srv');
const served = (file = 'index.html') => readFileSync(join(target(), 'current', file), 'utf8');
const releases = () =>
  readdirSync(join(target(), 'releases'))
    .filter((name) => name !== HISTORY)
    .toSorted();

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
    const { name, files } = await published('甲');
    expect(files).toBe(3);
    expect(name).toBe(await digestNameOf(join(root, 'dist')));
    expect(readlinkSync(join(target(), 'current'))).toBe(`releases/${name}`);
    expect((await verify(join(target(), 'current'))).findings).toEqual([]);
  });

  it('shares no file with the one before it: what damages one leaves the other', async () => {
    const first = await published('甲');
    await published('乙');
    writeFileSync(join(target(), 'current', '404.html'), '坏');
    expect((await verify(join(target(), 'releases', first.name))).findings).toEqual([]);
  });

  it('can be read by a server of another user, whatever umask and modes the site was built with', async () => {
    const dist = await site('甲');
    for (const name of ['index.html', '404.html', 'issues/01/index.html', 'manifest-sha256.txt'])
      chmodSync(join(dist, name), 0o600);
    for (const name of ['', 'issues', 'issues/01']) chmodSync(join(dist, name), 0o700);
    const umask = process.umask(0o077);
    onTestFinished(() => void process.umask(umask));
    await publish(dist, join(root, 'deep', 'srv'), 5);
    process.umask(umask);
    const modes = readdirSync(join(root, 'deep'), { recursive: true, encoding: 'utf8' })
      .filter((name) => !/current|history/u.test(name))
      .map((name) => statSync(join(root, 'deep', name)))
      .map((stats) => (stats.isDirectory() ? 'folder' : 'file') + (stats.mode & 0o777).toString(8));
    expect(modes).toHaveLength(9);
    expect([...new Set(modes)].toSorted()).toEqual(['file644', 'folder755']);
  });

  it.each([
    ['a page', (folder: string) => writeFileSync(join(folder, 'index.html'), '坏')],
    ['its manifest', (folder: string) => rmSync(join(folder, 'manifest-sha256.txt'))],
    ['a page more', (folder: string) => writeFileSync(join(folder, 'added.html'), '')],
    [
      'a link in place of a folder',
      (folder: string) => {
        rmSync(join(folder, 'issues'), { recursive: true });
        symlinkSync('/etc', join(folder, 'issues'));
      },
    ],
    ['its mode', (folder: string) => chmodSync(folder, 0o700)],
  ])('that was damaged while it is served is replaced from the site: %s', async (_, damage) => {
    await published('甲');
    const { name } = await published('乙');
    damage(join(target(), 'releases', name));
    expect(await published('乙')).toMatchObject({ unchanged: false, files: 3, mended: [name], removed: [] });
    expect((await verify(join(target(), 'current'))).findings).toEqual([]);
    expect(served()).toBe('乙');
    expect(releases()).toHaveLength(2);
    expect(await published('乙')).toMatchObject({ unchanged: true, mended: [] });
    await takeBack(target());
    expect(served()).toBe('甲');
  });

  it('changes nothing a second time', async () => {
    const { name } = await published('甲');
    const state = () => [lstatSync(join(target(), 'current')).ino, statSync(join(target(), 'releases', name)).mtimeMs];
    const before = state();
    expect(await published('甲')).toEqual({ name, unchanged: true, mended: [], removed: [] });
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
    const name = await digestNameOf(dist);
    await copyRelease(dist, target(), name);
    expect(served()).toBe('甲');
    expect(await publish(dist, target(), 5)).toEqual({ name, unchanged: false, mended: [], removed: [] });
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

  it.each(['srv', '', 'issues/..', 'in/srv'])('a target within the site: dist/%s', async (inside) => {
    const dist = await site('甲');
    symlinkSync(dist, join(root, 'way'));
    for (const way of [dist, join(root, 'way')])
      expect(reasonOf(await publish(dist, join(way, inside), 5))).toContain('里面，发布会改动网站自己');
    expect((await verify(dist)).findings).toEqual([]);
  });

  it('a manifest that names what lies outside', async () => {
    const dist = await site('甲');
    writeFileSync(join(root, 'outside'), '');
    for (const name of ['../outside', '/etc/passwd', 'a/../../outside', './index.html', 'a//b']) {
      writeFileSync(join(dist, 'manifest-sha256.txt'), `${'0'.repeat(64)}  ${name}\n`);
      expect(reasonOf(await publish(dist, target(), 5))).toContain('不是校验清单');
    }
    expect(existsSync(target())).toBe(false);
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

describe('the gate', () => {
  it('names who decided and why, or nobody', () => {
    expect(despiteOf(' 王主任 ：读者在等')).toBe('王主任：读者在等');
    expect(despiteOf('王主任: 见 10:30 的会')).toBe('王主任：见 10:30 的会');
    for (const text of ['', '王主任', '王主任：', '：理由', ' ： ']) expect(despiteOf(text)).toBeUndefined();
  });
});

describe('the command', () => {
  const content = () => join(root, 'issues');
  const run = (...args: string[]) => command('scripts/release.ts', ['--content', content(), ...args]);
  const despite = ['--despite', '王主任：试一试'];

  it('stops where the checks find something, and not where a person answers for it', async () => {
    const [from, to] = [await site('<a href="/none/">甲</a>'), target()];
    mkdirSync(join(content(), '2020-03'), { recursive: true });
    const doubt = {
      rule: 'contents-unmatched',
      line: 7,
      message: '目录对不上正文',
      advice: '请对照原刊',
      blocking: true,
    };
    writeFileSync(
      join(content(), '2020-03', '01.mdx'),
      '---\ntitle: 甲\nissue: 2020-03\norder: 1\nkind: article\n---\n\n甲\n',
    );
    writeFileSync(
      join(content(), '2020-03', 'ledger.json'),
      JSON.stringify({
        source: { sha256: '', lines: 1 },
        entries: [],
        doubts: [doubt, { ...doubt, blocking: false, line: 8 }],
      }),
    );
    const stopped = await run('--from', from, '--to', to);
    expect(stopped).toMatchObject({ status: 1, stdout: expect.stringMatching(/^《.*》.*→ .*\n$/u) });
    expect(stopped.stderr).toMatch(/^发布前检查没有通过，没有发布/u);
    expect(stopped.stderr).toMatch(/2020-03\/source\.txt:7: 目录对不上正文。请对照原刊；.*（contents-unmatched）/u);
    expect(stopped.stderr).not.toContain('source.txt:8');
    expect(stopped.stderr).toMatch(/^index\.html: \/none\/ 没有去处/mu);
    expect(existsSync(to)).toBe(false);

    const published = await run('--from', from, '--to', to, ...despite);
    expect(published).toMatchObject({ status: 0, stdout: expect.stringContaining('3 个文件') });
    expect(published.stderr).toMatch(/仍然发布。王主任：试一试/u);
    expect(readFileSync(join(to, 'releases', HISTORY), 'utf8')).toMatch(/^\S+ 发布 [0-9a-f]{12} .*王主任：试一试\n$/u);
  });

  it('says what it did, by exit code too', async () => {
    const [from, to] = [await site('甲'), target()];
    mkdirSync(content());
    expect((await run('--from', from, '--to', to, ...despite)).status).toBe(0);
    expect(await run('--from', from, '--to', to, ...despite)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('未改动'),
    });
    expect(await run('--to', to, '--back')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('没有更早的版本'),
    });
    expect((await run('--to', join(root, 'none'), '--back')).status).toBe(1);
    expect(existsSync(join(root, 'none'))).toBe(false);
    writeFileSync(join(root, 'file'), '');
    const blocked = await run('--from', from, '--to', join(root, 'file', 'srv'), ...despite);
    expect(blocked).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^✗ .*不是文件夹，或路径中间有一段是文件/mu),
    });
    for (const args of [
      [],
      ['--to', to, '--keep', '0'],
      ['--to', to, '--unknown'],
      ['--to', to, '--despite', '王主任'],
    ])
      expect(await run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('用法') });
    expect(existsSync(join(to, 'releases', '.lock'))).toBe(false);
  });
});
