/** Edits by hand of generated files: refused, or taken over as corrections that say exactly the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hunksOf } from '../../src/intake/decisions/hunks.ts';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { desk } from '../intake/desk.ts';
import { ISSUE, lineOf } from './issue.ts';

/** Edits the first article, or another file, and adopts. */
async function adopted(edits: readonly (readonly [string, string])[], decisions?: string, name = '01.mdx') {
  const d = desk();
  d.put('issues/2020-03/source.txt', ISSUE);
  if (decisions) d.put('issues/2020-03/corrections.yaml', decisions);
  await d.ingestHere();
  const path = join(d.out, '2020-03', name);
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  d.put(`issues/2020-03/${name}`, text);
  const before = d.state();
  const read = (file: string) => readFileSync(join(d.out, '2020-03', file), 'utf8');
  return { ...d, text, before, read, ...(await d.ingestHere({ adopt: true })) };
}

const DECISIONS = `# 已有
corrections:
  - { line: ${lineOf('孩子们')}, from: 回声, to: 长长的歌声, reason: 对照原刊, by: 校对员, date: 2026-01-02 }
`;

describe('adopted is', () => {
  test.each([
    ['a word', [['放羊的老人', '放羊的老汉']]],
    [
      'several words of one paragraph',
      [
        ['孩子们', '少年们'],
        ['山谷里', '深谷里'],
        ['放羊的老人', '放羊的老汉'],
      ],
    ],
    ['one of two that are alike', [['老师也唱歌', '老师也唱戏']]],
    ['an end of a paragraph', [['停下来听。', '停下来听了。']]],
    ['a beginning of a paragraph', [['**第一件事。**', '**头第一件事。**']]],
    ['words taken out', [['一直传到', '传到']]],
    [
      'a heading, an item, a cell and a caption',
      [
        ['清晨', '早晨'],
        ['小云', '晓云'],
        ['三年级', '二年级'],
        ['做操', '跑步'],
      ],
    ],
    ['the title', [['title: 山村小学的春天', 'title: 山村中学的春天']]],
    ['an author', [['- 王春生', '- 王春升']]],
    ['the note about the author', [['小学校长', '小学老校长']]],
  ] as const)('%s', async (_, edits) => {
    const { status, stderr, text, read, ingestHere } = await adopted(edits);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [want, got] = [parseArticle(text, 'want'), parseArticle(read('01.mdx'), 'got')];
    expect(got.blocks).toEqual(want.blocks);
    expect(got.data).toMatchObject({ title: want.data.title, authors: want.data.authors });
    expect(got.data.authorNote).toBe(want.data.authorNote);
    expect(got.data.corrections?.length).toBe(edits.length);
    expect(read('corrections.yaml').match(/手工修改，请补充理由/gu)).toHaveLength(edits.length);
    expect((await ingestHere()).stdout).toContain('与上次相同');
  });

  test('an edit beside a correction, whose words and comments stay', async () => {
    const { status, read } = await adopted([['山谷里的长长的', '深谷里的长长的']], DECISIONS);
    expect(status).toBe(0);
    expect(read('corrections.yaml').startsWith(DECISIONS.trim().split('\n').slice(0, 2).join('\n'))).toBe(true);
    expect(read('01.mdx')).toContain('深谷里的长长的歌声一直');
  });
});

describe('refused, and nothing written, is', () => {
  test.each([
    ['a paragraph more', [['停下来听。', '停下来听。\n\n又一段。']], /段落原有 \d+ 段/u],
    ['another kind of block', [['## 一、', '一、']], /结构/u],
    ['bold', [['放羊的老人', '放羊的**老人**']], /结构/u],
    ['another section', [['order: 1', 'order: 1\nsection: 杂谈']], /结构/u],
    ['a link that is none', [['放羊的老人', '放羊的<b>老人</b>']], /标签/u],
    ['the record of the print', [['printed:', 'printed:\n  - 无中生有']], /由程序填写/u],
  ] as const)('%s', async (_, edits, reason) => {
    const { status, stderr, state, before } = await adopted(edits);
    expect(status).toBe(1);
    expect(stderr).toMatch(reason);
    expect(state()).toEqual(before);
  });

  test('words that were corrected already', async () => {
    const { status, stderr, state, before } = await adopted([['长长的歌声一直', '短短的歌声一直']], DECISIONS);
    expect(status).toBe(1);
    expect(stderr).toContain('已有更正');
    expect(state()).toEqual(before);
  });

  test('what is neither an article nor issue.yaml', async () => {
    const { status, stderr, state, before } = await adopted([['people', 'poeple']], undefined, 'register.json');
    expect(status).toBe(1);
    expect(stderr).toContain('register.json 不是文章，也不是 issue.yaml');
    expect(state()).toEqual(before);
  });

  test.each([
    ['what no line prints', [['title: 青山学刊', 'title: 青山学刊\nfocus: 山村教育']], '没有唯一能对上的一处'],
    ['an entry more', [['contents:', 'contents:\n  - { order: 9, section: "", title: 新篇 }']], '增删了栏目'],
    ['a page of letters', [['page: 5', 'page: 五']], '不合要求'],
    ['what follows from something else', [['order: 2', 'order: 3']], '和手工改的不一样'],
    ['the print on record', [['  cover: |-', '  cover: |-\n    增刊']], '由程序填写'],
  ] as const)('of issue.yaml: %s', async (_, edits, reason) => {
    const { status, stderr, state, before } = await adopted(edits, undefined, 'issue.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('issue.yaml');
    expect(stderr).toContain(reason);
    expect(state()).toEqual(before);
  });
});

describe('adopted from issue.yaml is', () => {
  test.each([
    ['a title of the contents', [['title: 一座老桥的修复', 'title: 一座古桥的修复']], ['title: 一座古桥的修复']],
    ['words more', [['title: 一座老桥的修复', 'title: 一座老桥的重新修复']], ['title: 一座老桥的重新修复']],
    ['a page', [['page: 5', 'page: 6']], ['page: 6']],
    ['the name of the periodical', [['title: 青山学刊', 'title: 青山月刊']], ['title: 青山月刊']],
    [
      'several',
      [
        ['page: 5', 'page: 6'],
        ['title: 山村小学', 'title: 山村中学'],
      ],
      ['page: 6', 'title: 山村中学'],
    ],
  ] as const)('%s', async (_, edits, written) => {
    const { status, stderr, stdout, read, ingestHere } = await adopted(edits, undefined, 'issue.yaml');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(`${edits.length} 处手工改动已转为更正`);
    for (const words of written) expect(read('issue.yaml')).toContain(words);
    expect(read('issue.yaml')).toContain('printed:');
    expect(read('issue.yaml').match(/手工修改，请补充理由/gu)).toHaveLength(edits.length);
    expect((await ingestHere()).stdout).toContain('与上次相同');
  });

  test('and the articles follow', async () => {
    const { read } = await adopted([['page: 5', 'page: 6']], undefined, 'issue.yaml');
    expect(read('02.mdx')).toContain('page: 6');
  });
});

test('the command adopts as well', async () => {
  const d = desk();
  d.put('issues/2020-03/source.txt', ISSUE);
  await d.ingest();
  const path = join(d.out, '2020-03', '01.mdx');
  d.put('issues/2020-03/01.mdx', readFileSync(path, 'utf8').replace('放羊的老人', '放羊的老汉'));
  const { status, stdout } = await d.ingest('--adopt');
  expect([status, stdout]).toEqual([0, expect.stringContaining('1 处手工改动已转为更正')]);
  expect(readFileSync(path, 'utf8')).toContain('from: 人');
});

test('without an edit it ingests as ever', async () => {
  const { status, stdout, read } = await adopted([]);
  expect(status).toBe(0);
  expect(stdout).toContain('与上次相同');
  expect(() => read('corrections.yaml')).toThrow();
});

test('without --adopt the edit is named, with both ways out', async () => {
  const d = desk();
  d.put('issues/2020-03/source.txt', ISSUE);
  await d.ingest();
  d.put('issues/2020-03/01.mdx', '改');
  const { status, stderr } = await d.ingest();
  expect(status).toBe(1);
  expect(stderr).toMatch(/01\.mdx.*git checkout.*--adopt/u);
});

test.each([
  ['', '甲', [{ start: 0, end: 0, to: '甲' }]],
  ['甲乙丙', '甲丁丙', [{ start: 1, end: 2, to: '丁' }]],
  [
    '甲乙丙丁戊己庚',
    '子乙丙丁戊己丑',
    [
      { start: 0, end: 1, to: '子' },
      { start: 6, end: 7, to: '丑' },
    ],
  ],
  ['甲乙丙', '子乙丑', [{ start: 0, end: 3, to: '子乙丑' }]],
  ['甲乙', '甲乙', []],
])('%j → %j', (before, after, hunks) => expect(hunksOf(before, after)).toEqual(hunks));
