/** What the index build writes, read back from the files. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, openCatalogue } from '../../src/search/catalogue.ts';
import { buildIndex, type SearchIssue } from '../../src/search/index-build.ts';
import { type Paragraph, paragraphsOf } from '../../src/search/tokens.ts';

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

let folders: string[] = [];
beforeAll(async () => {
  folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'search-index-'))));
  for (const folder of folders) await buildIndex(each(), folder, 200);
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const [first, second] = [() => folders[0] ?? '', () => folders[1] ?? ''];

async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
  return new Map(paths.map((path, index) => [path.slice(folder.length), contents[index] ?? '']));
}

const unpacked = (content: string): string => gunzipSync(Buffer.from(content, 'latin1')).toString('utf8');

describe('the index', () => {
  it('is the same to the byte when built again', async () => {
    expect(await filesOf(second())).toEqual(await filesOf(first()));
  });

  it('gives every text back to the character', async () => {
    const fragments = [...(await filesOf(first()))].filter(([path]) => path.endsWith('.pf_fragment'));
    const texts = new Map(
      fragments.map(([, content]): [string, Paragraph[]] => {
        const { url, content: words } = JSON.parse(unpacked(content).replace('pagefind_dcd', ''));
        return [url, paragraphsOf(words)];
      }),
    );
    const given = issues.flatMap(({ records }) => records);
    expect(texts).toEqual(new Map(given.map(({ id, paragraphs }) => [`/issues/${id}/`, paragraphs])));
  });

  it('knows each article in the catalogue, oldest first, under the name of its fragment', async () => {
    const files = await filesOf(first());
    const catalogue: Catalogue = JSON.parse(unpacked(files.get('/catalogue') ?? ''));
    const { ids, columns, titleUnits, byFragment } = openCatalogue(catalogue);
    expect(catalogue.shards.length).toBe(3);
    expect(ids).toEqual(issues.flatMap(({ records }) => records.map(({ id }) => id)));
    expect(columns.year.names).toEqual(['2020', '2021']);
    expect([...columns.section.starts.slice(0, 4)]).toEqual([0, 1, 1, 2]);
    expect(titleUnits[1]).toBe(6);
    for (const fragment of byFragment.keys()) {
      expect(files.has(`/${fragment.split('_')[0]}/fragment/${fragment}.pf_fragment`)).toBe(true);
    }
  });

  it('holds the engine once and no user interface', async () => {
    const programs = [...(await filesOf(first())).keys()].filter((path) => /\.(js|css)$|wasm/u.test(path));
    expect(programs.sort()).toEqual(['/pagefind.js', '/s0/wasm.unknown.pagefind']);
  });
});
