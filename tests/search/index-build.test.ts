/** What the index build writes, read back from the files. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachWord } from '../../src/search/index/build/document-words.ts';
import { openLists } from '../../src/search/index/bytes/lists.ts';
import {
  buildIndex,
  bytesOfPart,
  indexed as issuesOf,
  partIn,
  partOf,
  type SearchIssue,
} from '../../src/search/index/index.ts';
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
  for (const folder of folders) await buildIndex(issuesOf(each(issues)), folder);
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
    await buildIndex(issuesOf(each(old)), folder);
    // An earlier program had a table of another name.
    await mkdir(join(folder, 'other-words'));
    await writeFile(join(folder, 'other'), '');
    const before = await timesOf(folder);
    const { files, written } = await buildIndex(issuesOf(each(changed)), folder);
    await buildIndex(issuesOf(each(changed)), fresh);
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

  describe('and told what that knew', () => {
    /** All words that begin with one character lie in one range: more of them than a file holds. */
    const manyPairs = Array.from({ length: 6_000 }, (_, sign) => `党${String.fromCodePoint(0x4e00 + sign)}`).join('');
    const archive = [issueOf(0, manyPairs), issueOf(1, '长'.repeat(9_000)), ...old.slice(2)];
    const edits: [string, readonly SearchIssue[]][] = [
      ['nothing changed', archive],
      ['an article corrected', [issueOf(0, manyPairs.replace('党专', '党建')), ...archive.slice(1)]],
      ['a long list shortened', [...archive.slice(0, 1), issueOf(1, '长'.repeat(8_990)), ...archive.slice(2)]],
      ['an issue more', [...archive, more]],
      ['the first issue gone', archive.slice(1)],
      [
        'two issues in one year changed places',
        [...archive.slice(0, 2), ...archive.slice(3, 4), ...archive.slice(2, 3), ...archive.slice(4)],
      ],
    ];

    it.each(edits)('is what a new one is: %s', async (_, changed) => {
      const [folder = '', fresh = ''] = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'search-index-'))));
      const { known: before } = await buildIndex(issuesOf(each(archive)), folder);
      expect(
        Object.values(before['articles']?.words ?? {}).filter((one) => typeof one === 'object' && one.tree !== ''),
      ).not.toEqual([]);
      await buildIndex(issuesOf(each(changed)), folder, { before });
      await buildIndex(issuesOf(each(changed)), fresh);
      expect(await filesOf(folder)).toEqual(await filesOf(fresh));
      await Promise.all([folder, fresh].map((one) => rm(one, { recursive: true })));
    });

    it('makes a file anew that is no longer there', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'search-index-'));
      const { known: before } = await buildIndex(issuesOf(each(archive)), folder);
      const whole = await filesOf(folder);
      for (const name of [...whole.keys()].filter((_, at) => at % 3 === 0)) await rm(join(folder, name));
      await buildIndex(issuesOf(each(archive)), folder, { before });
      expect(await filesOf(folder)).toEqual(whole);
      await rm(folder, { recursive: true });
    });
  });

  it('comes out the same from parts that were kept as bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'search-index-'));
    async function* kept() {
      for (const issue of issues)
        yield { ...partIn(Buffer.from(bytesOfPart(partOf([issue])))), read: async () => issue.records };
    }
    await buildIndex(kept(), folder);
    expect(await filesOf(folder)).toEqual(await filesOf(folders[0] ?? ''));
    await rm(folder, { recursive: true });
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
