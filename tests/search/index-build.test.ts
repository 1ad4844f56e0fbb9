/** What the index build writes, read back from the files. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndex, type SearchIssue } from '../../src/search/index/build.ts';
import { openCatalogue } from '../../src/search/index/catalogue.ts';
import { paragraphsOf } from '../../src/search/index/tokens.ts';

const ODD = '（一）“＆lt;”&amp; <b>😀_＿Ａé①⼀　空 格\t‘尾’……';

const issues: SearchIssue[] = ['2020-12', '2021-01', '2021-101'].map((id) => ({
  id,
  records: ['01', '02', '010'].map((file) => ({
    id: `${id}/${file}`,
    section: file === '02' ? '' : '要闻',
    authors: ['张 三'],
    page: 7,
    paragraphs: [
      { role: 'title', text: `第${file}篇：标题` },
      { role: 'author', text: '张 三' },
      { role: 'text', text: `${id}${ODD}` },
    ],
  })),
}));

async function* each(): AsyncGenerator<SearchIssue> {
  yield* issues;
}

/** With a new article in the newest issue. */
async function* changed(): AsyncGenerator<SearchIssue> {
  for (const issue of issues) {
    const added = issue.records.slice(0, 1).map((record) => ({ ...record, id: `${issue.id}/011` }));
    yield issue.id === '2021-101' ? { ...issue, records: [...issue.records, ...added] } : issue;
  }
}

let folders: string[] = [];
let cache = '';
beforeAll(async () => {
  [cache = '', ...folders] = await Promise.all([0, 1, 2, 3].map(() => mkdtemp(join(tmpdir(), 'search-index-'))));
  const [clean = '', again = '', cached = ''] = folders;
  const ownCaches = [clean, again].map((folder) => join(cache, basename(folder)));
  await buildIndex(each(), clean, { cache: ownCaches[0] ?? '', shardCharacters: 200 });
  await buildIndex(each(), again, { cache: ownCaches[1] ?? '', shardCharacters: 200 });
  await buildIndex(each(), cached, { cache: ownCaches[1] ?? '', shardCharacters: 200 });
});
afterAll(() => Promise.all([cache, ...folders].map((folder) => rm(folder, { recursive: true }))));

const [first, second, third] = [0, 1, 2].map((number) => () => folders[number] ?? '') as [
  () => string,
  () => string,
  () => string,
];

async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
  return new Map(paths.map((path, index) => [path.slice(folder.length), contents[index] ?? '']));
}

const unpacked = (content: string): string => gunzipSync(Buffer.from(content, 'latin1')).toString('utf8');

describe('the index', () => {
  it('is the same to the byte when built again, and when its shards come from the cache', async () => {
    const files = await filesOf(first());
    expect(await filesOf(second())).toEqual(files);
    expect(await filesOf(third())).toEqual(files);
  });

  it('builds again only the shard whose articles changed', async () => {
    const before = await readdir(join(cache, basename(second())));
    await buildIndex(changed(), third(), { cache: join(cache, basename(second())), shardCharacters: 200 });
    const after = await readdir(join(cache, basename(second())));
    expect(before.length).toBe(3);
    expect(after.length).toBe(4);
  });

  it('gives every text back to the character', async () => {
    const files = await filesOf(first());
    const { shards } = openCatalogue(JSON.parse(unpacked(files.get('/catalogue') ?? '')));
    const texts = shards.flatMap(({ name, size }) =>
      Array.from({ length: size }, (_, row) => {
        const fragment = unpacked(files.get(`/${name}/fragment/${row}.pf_fragment`) ?? '');
        return paragraphsOf(JSON.parse(fragment.replace('pagefind_dcd', '')).content);
      }),
    );
    expect(texts).toEqual(issues.flatMap(({ records }) => records.map(({ paragraphs }) => paragraphs)));
  });

  it('knows each article in the catalogue, oldest first, and how many a shard has', async () => {
    const files = await filesOf(first());
    const { ids, columns, titleUnits, shards, words } = openCatalogue(
      JSON.parse(unpacked(files.get('/catalogue') ?? '')),
    );
    expect(ids).toEqual(issues.flatMap(({ records }) => records.map(({ id }) => id)));
    expect(columns.year.names).toEqual(['2020', '2021']);
    expect([...columns.section.starts.slice(0, 4)]).toEqual([0, 1, 1, 2]);
    expect(titleUnits[1]).toBe(6);
    expect(shards.map(({ first, size }) => [first, size])).toEqual([
      [0, 3],
      [3, 3],
      [6, 3],
    ]);
    const ofWords = [...files.keys()].filter((path) => path.startsWith(`/${words.name}/`));
    expect(ofWords.length).toBe(words.starts.length + words.characters.length);
  });

  it('holds no program and no user interface', async () => {
    expect(
      [...(await filesOf(first())).keys()].filter(
        (path) =>
          !/^\/(?:catalogue|covers|scripts|words-\w+\/\d+\.pf_(?:words|characters)|\w+\/fragment\/\d+\.pf_fragment)$/u.test(
            path,
          ),
      ),
    ).toEqual([]);
  });
});
