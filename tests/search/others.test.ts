/** The words of covers: collected as the issue page shows them, found like those of articles, and never counted among them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { cacheFolder } from '../../src/content/root.ts';
import { noFilter } from '../../src/search/ask/filter.ts';
import { searchOthers } from '../../src/search/ask/others.ts';
import { readingOf } from '../../src/search/ask/reading.ts';
import { OUTDATED, type SearchRequest } from '../../src/search/ask/request.ts';
import { search } from '../../src/search/ask/search.ts';
import { stateOf } from '../../src/search/ask/state.ts';
import { collect, collectOthers } from '../../src/search/index/index.ts';
import { type Indexed, indexed } from './indexed.ts';

const COVERS = {
  '2020-02': '青山学刊\n◀ 2020年3月5日，王小山来青山调研',
  '2020-03': '无字可查的内页',
  '2021-01': '青山学刊\n新年第一天，各地组\n工干部迅速集结\n特色\n亮点　王小山',
};

/** An archive on the disk: an article an issue, covers on all but one. */
async function archive(visibility: 'public' | 'internal', more = ''): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'covers-'));
  await writeFile(
    join(root, 'periodical.yaml'),
    `name: 青山学刊\nsponsor: 某\nsite: http://a.example/\nvisibility: ${visibility}\n`,
  );
  for (const [id, cover] of Object.entries({ ...COVERS, '2020-01': '' })) {
    await mkdir(join(root, id));
    const [year, number] = id.split('-').map(Number);
    const printed = cover === '' ? {} : { printed: { cover: `# ${cover}${more}`, masthead: '', contents: '' } };
    await writeFile(join(root, id, 'issue.yaml'), JSON.stringify({ title: '青山学刊', year, number, ...printed }));
    await writeFile(
      join(root, id, '01.mdx'),
      `---\ntitle: 青山的路\nissue: ${id}\norder: 1\nsection: 要闻\nauthors: [王小山]\nkind: article\n---\n\n路在脚下。\n`,
    );
  }
  return root;
}

async function textsUnder(visibility: 'public' | 'internal', more: string): Promise<string[]> {
  const root = await archive(visibility, more);
  onTestFinished(() => rm(root, { recursive: true }));
  vi.stubEnv('ARCHIVE_CONTENT', root);
  const texts: string[] = [];
  for await (const { records } of collectOthers())
    for (const { paragraphs } of records) texts.push(...paragraphs.map(({ text }) => text));
  return texts;
}

afterEach(() => vi.unstubAllEnvs());

describe('what is collected', () => {
  test('is the cover as its page shows it; an issue without one gives nothing', async () => {
    expect(await textsUnder('public', '')).toEqual(Object.values(COVERS));
  });

  test('leaves out what the periodical withholds', async () => {
    const more = '\n投稿邮箱：a@b.cn';
    expect((await textsUnder('public', more)).every((text) => text.endsWith('：a@b.cn'))).toBe(true);
    const closed = await textsUnder('internal', more);
    expect(closed.filter((text) => text.includes('a@b.cn'))).toEqual([]);
    expect(closed.every((text) => text.endsWith('［邮箱从略］'))).toBe(true);
  });
});

describe('what is found', () => {
  let root = '';
  let built: Indexed;
  beforeAll(async () => {
    root = await archive('public');
    vi.stubEnv('ARCHIVE_CONTENT', root);
    built = await indexed(collect(), collectOthers());
  });
  afterAll(async () => {
    await built.close();
    await rm(root, { recursive: true });
    await rm(cacheFolder(root), { recursive: true });
  });

  const ask = (query: string, more: Partial<SearchRequest> = {}, signal?: AbortSignal) =>
    searchOthers(built.others, { ...stateOf(''), query, ...more }, signal);
  const foundBy = async (query: string, more: Partial<SearchRequest> = {}) =>
    (await ask(query, more)).others.map(({ id, hits }) => `${id} ${hits}`);

  const [OLD, NEW] = ['2020-02/cover 1', '2021-01/cover 1'];

  test.each<[string, string[]]>([
    ['王小山来青山', [OLD]],
    ['王小山', [NEW, OLD]],
    ['青山学刊', [NEW, OLD]],
    ['山', ['2021-01/cover 2', '2020-02/cover 3']],
    ['２０２０年3月5日', [OLD]],
    ['各地组工干部', [NEW]],
    ['特色亮点', [NEW]],
    ['王小山 集结', ['2021-01/cover 2']],
    ['王小山 -集结', [OLD]],
    ['王小山 年:2020', [OLD]],
    ['王小山 期:2021-1', [NEW]],
    ['王小川', []],
    ['调研 集结', []],
    ['路在脚下', []],
    ['王小山 作者:王小山', []],
    ['王小山 栏目:要闻', []],
    ['标题:青山', []],
    ['标题:山', []],
    ['年:2020', []],
    ['-集结', []],
    ['，', []],
  ])('%s: %j', async (query, covers) => {
    expect(await foundBy(query)).toEqual(covers);
  });

  test.each<[Partial<SearchRequest>, string[]]>([
    [{ order: 'oldest' }, [OLD, NEW]],
    [{ order: 'newest' }, [NEW, OLD]],
    [{ filter: { ...noFilter, year: ['2020'] } }, [OLD]],
    [{ filter: { ...noFilter, issue: ['2021-01'] } }, [NEW]],
    [{ filter: { ...noFilter, section: ['要闻'] } }, []],
    [{ filter: { ...noFilter, author: ['王小山'] } }, []],
    [{ within: 'title' }, []],
  ])('王小山 with %j: %j', async (more, covers) => {
    expect(await foundBy('王小山', more)).toEqual(covers);
  });

  test('punctuation counts, and what is found nowhere so is looked for without it', async () => {
    expect(await ask('第一天、各地组')).toMatchObject({ matching: 'exact', others: [{ id: '2021-01/cover' }] });
    expect(await ask('第一天各地组')).toMatchObject({ matching: 'blind', others: [{ id: '2021-01/cover' }] });
  });

  test('a context leads to the cover on the page of its issue, over the end of a printed line', async () => {
    const { others, terms, matching } = await ask('各地组工干部');
    const reading = readingOf(await built.others.read(others[0]?.article ?? -1), terms, matching);
    expect(reading.contexts).toEqual([
      expect.objectContaining({ role: 'cover', anchor: 'cover-text', hit: '各地组\n工干部' }),
    ]);
  });

  test('articles do not know of it', async () => {
    const articles = await search(built.engine, { ...stateOf(''), query: '青山学刊' });
    expect(articles).toMatchObject({ searched: 4, articles: [] });
    expect((await ask('青山的路')).others).toEqual([]);
  });

  test('nobody gets an answer to a question that is outdated', async () => {
    await expect(ask('王小山', {}, AbortSignal.abort())).rejects.toThrow(OUTDATED);
  });
});

test('an archive without a cover answers that there is none', async () => {
  const { others, close } = await indexed((async function* () {})());
  expect((await searchOthers(others, { ...stateOf(''), query: '王小山' })).others).toEqual([]);
  await close();
});
