/** Whatever is wrong with the settings, the folders or the disk: one Chinese message, exit code 1, and everything as it was. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { messageOf } from '../../src/command/message.ts';
import { periodicalSchema } from '../../src/schema.ts';
import { readYaml } from '../../src/text/yaml.ts';
import { type Desk, desk, ISSUE } from '../intake/desk.ts';

const bomb = [
  'a: &a [x]',
  ...[...'bcdefghi'].map((name, at) => `${name}: &${name} [${'*'.concat('abcdefgh'[at] ?? '', ', ').repeat(9)}]`),
];

/** `line`: where the message must point. */
const mistakes: [string, string, number, RegExp][] = [
  ['a tab', 'name: 甲\nsections:\n\t- a\n', 3, /制表符/u],
  ['a quote that never ends', 'name: "甲\nsponsor: 乙\n', 3, /引号或括号/u],
  ['a field twice', 'name: 甲\nname: 乙\n', 2, /写了两次/u],
  ['a field that is missing', 'name: 甲\nsite: https://a.example/\n', 1, /sponsor 不合要求/u],
  ['a value of the wrong type', 'name: 甲\nsponsor: [1]\nsite: https://a.example/\n', 2, /sponsor 不合要求/u],
  ['a field that nobody knows', 'name: 甲\nsponsor: 乙\nsite: https://a.example/\nnmae: 丙\n', 1, /nmae/u],
  ['no map', '- 甲\n', 1, /（全部） 不合要求/u],
  ['aliases of aliases', `${bomb.join('\n')}\n`, 2, /引用（& 和 \*）太多/u],
  ['an alias within itself', 'name: &a [*a]\n', 1, /引用（& 和 \*）太多|name 不合要求/u],
  ['an alias of nothing', 'name: 甲\nsponsor: *nobody\n', 2, /引用了不存在/u],
  ['lists in lists in lists', `name: ${'['.repeat(20_000)}\n`, 1, /嵌套太深|YAML 格式有误/u],
  [
    'another encoding',
    Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xbc, 0xd7, 0x0a]).toString('utf8'),
    1,
    /不是 UTF-8/u,
  ],
];

test.each(mistakes)('periodical.yaml with %s: what, and on which line', (_, text, line, says) => {
  const told = () => readYaml(text, 'periodical.yaml', periodicalSchema);
  expect(told).toThrow(says);
  try {
    told();
  } catch (error) {
    expect(messageOf(error)).toMatchObject({
      isForeseen: true,
      text: expect.stringContaining(`periodical.yaml 第 ${line} 行：`),
    });
  }
});

test.each([
  ['ENOSPC', { path: '/srv/a' }, '/srv/a：磁盘已满，写不进去；请腾出空间再试'],
  ['EACCES', { path: '/srv/a', dest: '/srv/b' }, '/srv/b：没有读写它的权限'],
  ['EROFS', {}, '所在的磁盘是只读的'],
  ['EADDRINUSE', { port: 4321 }, '4321：这个端口已被占用'],
])('%s is said in Chinese', (code, more, says) => {
  const { text, isForeseen } = messageOf(Object.assign(new Error(`${code}: nope`), { code, ...more }));
  expect(isForeseen).toBe(true);
  expect(text).toContain(says);
});

test('what nobody foresaw is told as such, on one line', () => {
  const { text, isForeseen } = messageOf(new TypeError('x is not a function\n  at y'));
  expect({ isForeseen, lines: text.split('\n').length }).toEqual({ isForeseen: false, lines: 1 });
  expect(text).toMatch(/^程序出错：x is not a function。/u);
});

/** Compiled modules, from one program to the next: what root has kept, nobody else may read. */
const compiled = mkdtempSync(join(tmpdir(), 'compiled-'));
chmodSync(compiled, 0o777);
afterAll(() => rmSync(compiled, { recursive: true }));

/** Runs a program as an editor would, without the right to write what is read-only: as root everything can be written. */
function run(d: Desk, line: string) {
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { status, stdout, signal } = spawnSync('bash', ['-c', `( ${line} ) 2>&1`], {
    encoding: 'utf8',
    env: { ...process.env, CI: '', D: d.root, NODE: process.execPath, NODE_COMPILE_CACHE: compiled },
    ...user,
  });
  return { status, signal, said: stdout };
}

/** The commands, on the desk's own folders. */
const COMMANDS = {
  ingest: '"$NODE" scripts/ingest.ts --out "$D/issues"',
  proof: '"$NODE" scripts/proof.ts --out "$D/issues" < /dev/null',
  build: '"$NODE" scripts/build.ts --content "$D/issues" --out "$D/dist"',
  offices: '"$NODE" scripts/offices.ts --content "$D/issues"',
  export: '"$NODE" scripts/export.ts --format opensearch --content "$D/issues" --out "$D/export"',
};

function said({ status, signal, said: text }: ReturnType<typeof run>) {
  expect(text).not.toMatch(/^\s+at /mu);
  expect({ status, signal, crosses: text.match(/^✗ .*$/gmu)?.length }, text).toEqual({
    status: 1,
    signal: null,
    crosses: 1,
  });
  return text;
}

/** An issue is there, and a better text of it waits. */
async function prepared(): Promise<Desk> {
  const d = desk();
  chmodSync(d.root, 0o777);
  d.put('issues/2020-03/source.txt', ISSUE);
  expect((await d.ingest()).status).toBe(0);
  spawnSync('chmod', ['-R', 'a+rwX', d.root]);
  return d;
}

describe('each command', () => {
  test.each(Object.entries(COMMANDS))('%s, with a mistake in periodical.yaml', (_, command) => {
    const d = desk();
    chmodSync(d.root, 0o777);
    d.put('issues/2020-03/source.txt', ISSUE);
    d.put('periodical.yaml', 'name: 甲\nsponsor: 乙\nsite: nowhere\n');
    const before = d.state();
    expect(said(run(d, command))).toMatch(/periodical\.yaml 第 3 行：字段 site 不合要求/u);
    expect(d.state()).toEqual(before);
  });

  test.each(Object.entries(COMMANDS))('%s, where the folder of issues is a file', (_, command) => {
    const d = desk();
    chmodSync(d.root, 0o777);
    d.put('a-file', '');
    expect(said(run(d, command.replace('"$D/issues"', '"$D/a-file"')))).toMatch(
      /a-file[^\n]*：(?:不是文件夹|已有同名的文件)/u,
    );
  });

  test.each(Object.entries(COMMANDS).filter(([name]) => name !== 'build'))(
    '%s, where an issue is a link',
    async (_, command) => {
      const d = await prepared();
      mkdirSync(join(d.root, 'elsewhere'));
      renameSync(join(d.out, '2020-03'), join(d.root, 'elsewhere', '2020-03'));
      symlinkSync(join(d.root, 'elsewhere', '2020-03'), join(d.out, '2020-03'));
      const before = d.state();
      expect(said(run(d, command))).toMatch(/2020-03：是一个链接，不是文件夹。请删去链接/u);
      expect(d.state()).toEqual(before);
    },
  );

  test('ingest, where nothing may be written', async () => {
    const d = await prepared();
    d.put('issues/2020-03/corrections.yaml', 'corrections: []\n');
    const before = d.state();
    spawnSync('chmod', ['-R', 'a-w', d.out]);
    expect(said(run(d, COMMANDS.ingest))).toMatch(/：没有读写它的权限；请检查/u);
    spawnSync('chmod', ['-R', 'u+w', d.out]);
    expect(d.state()).toEqual(before);
  });

  test.each([
    ['ingest', COMMANDS.ingest],
    ['export', COMMANDS.export],
  ])('%s, where the disk takes no more', async (_, command) => {
    const d = await prepared();
    d.put('issues/2020-03/corrections.yaml', 'corrections: []\n');
    const before = d.state();
    expect(said(run(d, `ulimit -f 1; ${command}`))).toMatch(/写不进去；请/u);
    expect(d.state()).toEqual(before);
  });
});
