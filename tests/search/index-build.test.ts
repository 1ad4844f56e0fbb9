/** What the index build writes, read back from the files. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachWord } from '../../src/search/index/build/document-words.ts';
import { openLists } from '../../src/search/index/bytes/lists.ts';
import { buildIndex, type SearchIssue } from '../../src/search/index/index.ts';
import type { Paragraph } from '../../src/search/index/tokens.ts';
import { indexed } from './indexed.ts';

const ODD = '（一）“＆lt;”&amp; <b>😀_＿Ａé①⼀　空 格\t‘尾’……\n"\\\ud83d';

const issues: SearchIssue[] = ['2020-12', '2021-01', '2021-101'].map((id) => ({
  id,
  records: ['01', '02', '010'].map((file) => ({
    id: `${id}/${file}`,
    section: file === '02' ? '' : '要闻',
    authors: ['张 三'],
    ...(file === '02' ? {} : { page: 7 }),
    paragraphs: [
      { role: 'title', text: `第${file}篇：标题` },
      { role: 'author', text: '张 三' },
      { role: 'text', text: `${id}${ODD}${'长'.repeat(1_000)}` },
    ],
  })),
}));

async function* each(some: readonly SearchIssue[]): AsyncGenerator<SearchIssue> {
  yield* some;
}

let folders: string[] = [];
beforeAll(async () => {
  folders = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'search-index-'))));
  for (const folder of folders) await buildIndex(each(issues), folder);
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
  return new Map(paths.map((path, index) => [path.slice(folder.length), contents[index] ?? '']));
}

describe('the index', () => {
  it('is the same to the byte when built again', async () => {
    expect(await filesOf(folders[1] ?? '')).toEqual(await filesOf(folders[0] ?? ''));
  });

  it('holds no program and no user interface', async () => {
    const known = /^\/(?:articles|others|scripts|(?:articles|others)-(?:words|singles|texts)\/[\w.-]+)$/u;
    expect([...(await filesOf(folders[0] ?? '')).keys()].filter((path) => !known.test(path))).toEqual([]);
  });

  it('knows each article, oldest first, and gives its text back to the character', async () => {
    const { engine, close } = await indexed(each(issues));
    const { ids, columns, titleUnits } = engine.catalogue;
    const records = issues.flatMap((issue) => issue.records);
    expect(ids).toEqual(records.map(({ id }) => id));
    expect(columns.year.names).toEqual(['2020', '2021']);
    expect([...columns.section.starts.slice(0, 4)]).toEqual([0, 1, 1, 2]);
    expect(titleUnits[1]).toBe(6);
    const texts = await Promise.all(records.map((_, article) => engine.read(article)));
    expect(texts).toEqual(
      records.map(({ paragraphs, page }) => ({ paragraphs, ...(page === undefined ? {} : { page: String(page) }) })),
    );
    await close();
  });
});

describe('an index that is built over an older one', () => {
  /** Han characters that no two issues share. */
  const alone = (at: number, size: number) =>
    String.fromCodePoint(...Array.from({ length: size }, (_, sign) => 0x4e00 + at * 900 + sign));
  const issueOf = (at: number, text = alone(at, 900)): SearchIssue => {
    const id = `20${10 + at}-01`;
    return { id, records: [{ id: `${id}/01`, section: '', authors: [], paragraphs: [{ role: 'text', text }] }] };
  };
  const old = Array.from({ length: 12 }, (_, at) => issueOf(at));
  const more = issueOf(12, alone(12, 3));
  const timesOf = async (folder: string) => {
    const names = [...(await filesOf(folder)).keys()].filter((name) => name.includes('-'));
    const times = names.map(async (name) => (await stat(join(folder, name), { bigint: true })).mtimeNs);
    return new Map((await Promise.all(times)).map((time, at) => [names[at] ?? '', time]));
  };
  /** Files that were not there before, with what they hold. */
  async function writtenBy(changed: readonly SearchIssue[]): Promise<Map<string, string>> {
    const [folder = '', fresh = ''] = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'search-index-'))));
    await buildIndex(each(old), folder);
    // An earlier program had a table of another name.
    await mkdir(join(folder, 'other-words'));
    await writeFile(join(folder, 'other'), '');
    const before = await timesOf(folder);
    const { files, written } = await buildIndex(each(changed), folder);
    await buildIndex(each(changed), fresh);
    const [content, after] = [await filesOf(folder), await timesOf(folder)];
    expect(content).toEqual(await filesOf(fresh));
    const names = [...after].flatMap(([name, time]) => (before.get(name) === time ? [] : [name]));
    expect([after.size, names.length]).toEqual([files, written]);
    await Promise.all([folder, fresh].map((one) => rm(one, { recursive: true })));
    return new Map(names.map((name) => [name, content.get(name) ?? '']));
  }

  it('has what a new one has; with one issue more, only files with its words and its texts are written', async () => {
    const own = wordsIn(more.records[0]?.paragraphs ?? []);
    for (const [name, content] of await writtenBy([...old, more])) {
      if (name.includes('-texts/')) expect(name).toContain('/2022-01-');
      else
        expect(
          openLists(gunzipSync(Buffer.from(content, 'latin1'))).words.filter((word) => own.has(word)),
          name,
        ).not.toEqual([]);
    }
  });

  it('leaves every file where nothing changed', async () => {
    expect([...(await writtenBy(old)).keys()]).toEqual([]);
  });

  it('writes the texts of a corrected issue only', async () => {
    const names = [...(await writtenBy([issueOf(0, `${alone(0, 900)}又`), ...old.slice(1)])).keys()];
    expect(names.filter((name) => name.includes('-texts/') && !name.includes('/2010-01-'))).toEqual([]);
    expect(names.filter((name) => name.includes('-words/')).length).toBeLessThan(4);
  });

  function wordsIn(paragraphs: readonly Paragraph[]): Set<string> {
    const words = new Set<string>();
    eachWord(paragraphs, (word) =>
      words
        .add(word)
        .add(word.slice(0, 1))
        .add(`${word.slice(0, 1)}=`),
    );
    return words;
  }
});
