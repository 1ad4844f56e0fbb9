/** 专题: what an editor gets wrong is told with file and line before anything is built. */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/content/article.ts';
import { cacheFolder, topicsFolder } from '../../src/content/root.ts';
import { topicMistakes } from '../../src/content/topics.ts';
import { parseTopic } from '../../src/mdx/file/topic.ts';

const home = mkdtempSync(join(tmpdir(), 'topics-'));
const root = join(home, 'issues');
const HEAD = '---\ntitle: 甲\ndate: 2026-01-02\nsummary: 乙。\n---\n\n';
let anchor = '';

beforeAll(async () => {
  await mkdir(join(root, '2020-01'), { recursive: true });
  await writeFile(
    join(home, 'periodical.yaml'),
    'name: 刊\nsponsor: 某\nsite: http://a.example/\nvisibility: public\n',
  );
  const article = join(root, '2020-01', '05.mdx');
  await writeFile(article, '---\ntitle: 甲\nissue: 2020-01\norder: 5\nkind: article\n---\n\n桥上有人。\n');
  anchor = (await readArticle(article, root)).blocks[0]?.anchor ?? '';
});

afterAll(async () => {
  rmSync(home, { recursive: true });
  await rm(cacheFolder(root), { recursive: true, force: true });
});

async function mistakesOf(body: string, name = 'a.mdx'): Promise<string[]> {
  await rm(join(home, 'topics'), { recursive: true, force: true });
  await mkdir(join(home, 'topics'));
  await writeFile(join(home, 'topics', name), body);
  return (await topicMistakes(root)).map(({ file, line, reason }) => `${file?.split('/').at(-1)}:${line}: ${reason}`);
}

test('an archive without the folder has none, and so has one that borrows its periodical.yaml from elsewhere', async () => {
  await rm(join(home, 'topics'), { recursive: true, force: true });
  expect(await topicMistakes(root)).toEqual([]);
  expect(topicsFolder(join(root, '2020-01', 'x'))).toBeUndefined();
});

describe('a quotation', () => {
  test('is found by article and paragraph', async () =>
    expect(await mistakesOf(`${HEAD}<Passage article="2020-01/05" p="${anchor}" />\n`)).toEqual([]));

  test('of a corrected paragraph is found by its address before the correction and after', async () => {
    const correction =
      'corrections:\n  - { block: 1, offset: 1, from: 上, to: 下, reason: 丙, by: 丁, date: 2026-01-02 }\n';
    const article = join(root, '2020-01', '06.mdx');
    await writeFile(
      article,
      `---\ntitle: 甲\nissue: 2020-01\norder: 6\nkind: article\n${correction}---\n\n桥下有人。\n`,
    );
    const now = (await readArticle(article, root)).blocks[0]?.anchor;
    expect(now).not.toBe(anchor);
    const quoted = [anchor, now].map((p) => `<Passage article="2020-01/06" p="${p}" />\n`).join('\n');
    expect(await mistakesOf(HEAD + quoted)).toEqual([]);
    await rm(article);
  });

  test('of a changed paragraph is told with what stands there now', async () =>
    expect(await mistakesOf(`${HEAD}<Passage article="2020-01/05" p="p1-0000" />\n`)).toEqual([
      `a.mdx:7: 2020-01/05 里没有 p1-0000 这一段。现在的 ${anchor} 是“桥上有人。”；如果就是这一段，请改为 p="${anchor}"`,
    ]));

  test.each([
    ['article="2020-01/05" p="p9-ffff"', '没有 p9-ffff 这一段。请打开那一篇'],
    ['article="2020-01/06" p="p1-0000"', '没有 2020-01/06 这一篇'],
    ['article="../../etc/05" p="p1-0000"', '没有 ../../etc/05 这一篇'],
    ['article="2020-01/05"', '少了 p="…"'],
    ['article="2020-01/05" p={anchor}', '名称="文字"'],
    ['article="2020-01/05" p="p1-0000" page="3"', '没有 page 这一项'],
  ])('%s is lost or wrong', async (attributes, reason) =>
    expect(await mistakesOf(`${HEAD}<Passage ${attributes} />\n`)).toEqual([expect.stringContaining(reason)]),
  );
});

test.each([
  [`${HEAD}<Passages article="2020-01/05" />`, 'a.mdx:7: 没有 <Passages>'],
  [`${HEAD}甲 {乙`, 'a.mdx:7: '],
  [HEAD.replace('title: 甲\n', ''), 'a.mdx:1: 字段 title'],
  [HEAD.replace('2026-01-02', '一月'), 'a.mdx:3: 字段 date'],
])('%j is told', async (text, told) => expect(await mistakesOf(text)).toEqual([expect.stringContaining(told)]));

test('the name of the file is the address', async () =>
  expect(await mistakesOf(HEAD, '小区.mdx')).toEqual([expect.stringContaining('文件名就是网址')]));

test('components in a line, tables, notes and words in bold beside Chinese marks are read', () => {
  const body =
    '**甲。**乙<SearchLink q="丙" />[^1]\n\n| 甲 |\n| --- |\n| <SearchLink q="丁">戊</SearchLink> |\n\n[^1]: 注\n';
  const { uses, mistakes, data } = parseTopic(HEAD + body, 'a.mdx');
  expect(mistakes).toEqual([]);
  expect(uses.map(({ attributes, line }) => [attributes.q, line])).toEqual([
    ['丙', 7],
    ['丁', 11],
  ]);
  expect(data).toEqual({ title: '甲', date: '2026-01-02', summary: '乙。', authors: [] });
});
