/** What Pagefind is given, how it is divided, and what is built again. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/schema.ts';
import { buildWords } from '../../../src/search/words/build/build.ts';
import type { WordsIssue } from '../../../src/search/words/build/collect.ts';
import { pageOf, type WordsPage } from '../../../src/search/words/build/page.ts';
import { shardsOf } from '../../../src/search/words/build/shards.ts';

const ODD = '<b>&“甲”</b> a,b:c';
const article = (title: string): Article => ({
  title,
  issue: '2021-01',
  order: 1,
  section: ODD,
  authors: ['张三', '李四', '张三'],
  kind: 'article',
});
const issue = (id: string, length = 10): WordsIssue =>
  issueOf(id, [{ url: `/issues/${id}/01/`, content: `<html lang="zh"><body><h1>${id}</h1><p>${'治'.repeat(length)}` }]);

const issueOf = (id: string, pages: WordsPage[]): WordsIssue => {
  const text = pages.map(({ content }) => content).join('');
  return { id, digest: text, size: text.length, pages: async () => pages };
};

describe('shards', () => {
  const namesOf = (all: WordsIssue[], most: number) =>
    shardsOf(all, most).map(({ name, issues }) => `${name}: ${issues.length}`);
  const issues = ['2018-01', '2018-02', '2019-01', '2021-01'].map((id) => issue(id));

  it('are whole years, joined while they fit', () => {
    expect(namesOf(issues, 1_000_000)).toEqual(['2018-2021: 4']);
    expect(namesOf(issues, 200)).toEqual(['2018-2019: 3', '2021: 1']);
  });
  it('hold one year at least, however large it is', () =>
    expect(namesOf(issues, 1)).toEqual(['2018: 2', '2019: 1', '2021: 1']));
  it('none of nothing', () => expect(namesOf([], 1)).toEqual([]));
  it('a new issue changes the last one only', () =>
    expect(namesOf([...issues, issue('2021-02')], 200)).toEqual(['2018-2019: 3', '2021: 2']));
});

describe('the bundles on the disk', () => {
  let [cache, folder] = ['', ''];
  const issues = ['2019-01', '2020-01', '2021-01'].map((id) => issue(id));
  const build = (changed: WordsIssue[], into: string) => buildWords(changed, into, { cache, shardBytes: 1 });
  beforeAll(async () => {
    [cache = '', folder = ''] = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'words-'))));
    await writeFile(join(folder, 'catalogue'), 'of another');
    expect(await build(issues, folder)).toEqual(['2019', '2020', '2021']);
  });
  afterAll(() => Promise.all([cache, folder].map((one) => rm(one, { recursive: true }))));

  it("are Pagefind's own: the newest whole, of the others what is merged; what others have there stays", async () => {
    const names = await readdir(folder);
    expect(names).toEqual(
      expect.arrayContaining(['catalogue', 'pagefind.js', 'wasm.unknown.pagefind', '2019', '2020']),
    );
    expect(names).not.toContain('2021');
    const merged = (await readdir(join(folder, '2019'))).map((name) => name.replace(/_.*(?=\.)/u, ''));
    expect(merged.toSorted()).toEqual(['fragment', 'index', 'pagefind-entry.json', 'pagefind.zh.pf_meta']);
    expect(JSON.parse(await readFile(join(folder, 'shards.json'), 'utf8'))).toEqual({ shards: ['2020', '2019'] });
  });

  it('are built again where a page has changed, and only there', async () => {
    const built = async () => new Set(await readdir(cache));
    const before = await built();
    await build(issues, join(folder, 'again'));
    expect(await built()).toEqual(before);
    await build([...issues.slice(0, 2), issue('2021-01', 11)], join(folder, 'changed'));
    const after = await built();
    expect([...before].every((name) => after.has(name))).toBe(true);
    expect(after.size).toBe(before.size + 1);
    for (const name of after) expect((await stat(join(cache, name))).isDirectory()).toBe(true);
  });
});

describe('shards of an earlier site', () => {
  it('are taken over where nothing of them changed; whether one is the newest is part of what it is', async () => {
    const [cache, folder] = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'words-'))));
    const had = new Set<string>();
    const asked: string[] = [];
    const build = (issues: WordsIssue[]) =>
      buildWords(issues, folder ?? '', {
        cache: cache ?? '',
        shardBytes: 1,
        earlier: {
          begin: (digests) => asked.push(digests.map((digest) => had.has(digest)).join(' ')),
          keep: (place, digest) => {
            asked.push(`${place}: ${had.has(digest)}`);
            return had.has(digest);
          },
          put: (_place, digest) => had.add(digest),
        },
      });
    await build([issue('2019-01'), issue('2020-01')]);
    await build([issue('2019-01'), issue('2020-01'), issue('2021-01')]);
    expect(asked).toEqual([
      ...['false false', '2019/: false', ': false'],
      ...['true false false', '2019/: true', '2020/: false', ': false'],
    ]);
    await Promise.all([cache, folder].map((one) => rm(one ?? '', { recursive: true })));
  });
});

describe('a page for Pagefind', () => {
  it('has its filters, facts and words, whatever they hold', async () => {
    const [cache, folder] = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'words-'))));
    const blocks = [`第一段${ODD}`, '第二段没有句号'].map((text, at) => ({
      text,
      kind: 'paragraph' as const,
      ordinal: at + 1,
      anchor: '',
    }));
    const pages = [pageOf('2021-01/05', article(`题${ODD}`), blocks)];
    await buildWords([issueOf('2021-01', pages)], folder ?? '', { cache: cache ?? '' });
    const [file = ''] = await readdir(join(folder ?? '', 'fragment'));
    const text = gunzipSync(await readFile(join(folder ?? '', 'fragment', file))).toString();
    const fragment = JSON.parse(text.slice(text.indexOf('{'))) as Record<string, unknown>;
    expect(fragment).toMatchObject({
      url: '/issues/2021-01/05/',
      filters: { 栏目: [ODD], 年: ['2021'], 期: ['2021-01'], 作者: expect.arrayContaining(['张三', '李四']) },
      meta: { title: `题${ODD}`, 期号: '2021年第1期' },
    });
    expect((fragment.filters as { 作者: string[] }).作者).toHaveLength(2);
    const content = String(fragment.content).replaceAll('\u200b', '');
    expect(content).toBe(`题${ODD}. 张三 李四 张三 第一段${ODD} 第二段没有句号`);
    await Promise.all([cache, folder].map((one) => rm(one ?? '', { recursive: true })));
  });
});
