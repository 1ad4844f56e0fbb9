/** The words of covers and 专题: collected as their pages show them, found like those of articles, and never counted among them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readIssues } from '../../src/content/issues.ts';
import { cacheFolder } from '../../src/content/root.ts';
import { readingOf } from '../../src/search/ask/context/reading.ts';
import { noFilter } from '../../src/search/ask/count/filter.ts';
import { pageOf } from '../../src/search/ask/ids.ts';
import { searchOthers } from '../../src/search/ask/others.ts';
import { OUTDATED, type SearchRequest } from '../../src/search/ask/query/request.ts';
import { stateOf } from '../../src/search/ask/query/state.ts';
import { collect, collectOthers } from '../../src/search/index/index.ts';
import { search } from './answer.ts';
import { type Indexed, indexed } from './indexed.ts';

const COVERS = {
  '2020-02': '青山学刊\n◀ 2020年3月5日，王小山来青山调研',
  '2020-03': '无字可查的内页',
  '2021-01': '青山学刊\n新年第一天，各地组\n工干部迅速集结\n特色\n亮点　王小山',
};

const TOPICS = {
  'old-roads': `---
title: 旧路
date: 2026-01-02
summary: 桥与路，一句话。
---

桥在**河上**。
`,
  roads: `---
title: 青山的新路
date: 2026-02-03
summary: 山里修路的经过。
authors: [王小山, 编辑部]
---

{/* 给编者看的话 */}

## 起点

见 <SearchLink q="路在脚下" />，第 {1 + 1} 次。[^1]

<Passage article="2020-01/01" p="p1-aaaa" />

| 词 | 意思 |
| --- | --- |
| 要津 | 渡口 |

- 石桥
- 木桥

<SearchLink q="引桥">另一座桥</SearchLink>

[^1]: 据实地所见。
`,
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

async function collected() {
  const issues = [];
  for await (const issue of collectOthers(await readIssues())) issues.push(issue);
  return issues;
}

async function textsUnder(visibility: 'public' | 'internal', more: string): Promise<string[]> {
  const root = await archive(visibility, more);
  onTestFinished(() => rm(root, { recursive: true }));
  vi.stubEnv('ARCHIVE_CONTENT', root);
  const records = (await collected()).flatMap((issue) => issue.records);
  return records.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
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

async function writeTopics(root: string): Promise<void> {
  await mkdir(join(root, 'topics'));
  for (const [slug, text] of Object.entries(TOPICS)) await writeFile(join(root, 'topics', `${slug}.mdx`), text);
}

describe('what is collected of 专题', () => {
  test('their own words, the newest first, as if they were an issue that comes last', async () => {
    const root = await archive('public');
    onTestFinished(() => rm(root, { recursive: true }));
    vi.stubEnv('ARCHIVE_CONTENT', root);
    const withoutTopics = await collected();
    expect(withoutTopics.map(({ id }) => id)).toEqual(Object.keys(COVERS));
    await writeTopics(root);
    const [topics, ...more] = (await collected()).slice(withoutTopics.length);
    expect(more).toEqual([]);
    expect(topics?.records.map(({ id, authors }) => [id, authors])).toEqual([
      ['topics/roads', ['王小山', '编辑部']],
      ['topics/old-roads', []],
    ]);
    expect(topics?.records[0]?.paragraphs.map(({ role, text }) => `${role} ${text}`)).toEqual([
      'title 青山的新路',
      'topic 起点',
      'topic 见 路在脚下，第  次。',
      'topic 词',
      'topic 意思',
      'topic 要津',
      'topic 渡口',
      'topic 石桥',
      'topic 木桥',
      'topic 另一座桥',
      'topic 据实地所见。',
      'topic 山里修路的经过。',
      'author 王小山',
      'author 编辑部',
    ]);
  });
});

describe('what is found', () => {
  let root = '';
  let built: Indexed;
  beforeAll(async () => {
    root = await archive('public');
    vi.stubEnv('ARCHIVE_CONTENT', root);
    await writeTopics(root);
    built = await indexed(collect(), collectOthers(await readIssues()));
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

  const [OLD, NEW, TOPIC] = ['2020-02/cover 1', '2021-01/cover 1', 'topics/roads 1'];

  test.each<[string, string[]]>([
    ['王小山来青山', [OLD]],
    ['王小山', [TOPIC, NEW, OLD]],
    ['青山学刊', [NEW, OLD]],
    ['山', ['topics/roads 3', '2021-01/cover 2', '2020-02/cover 3']],
    ['２０２０年3月5日', [OLD]],
    ['各地组工干部', [NEW]],
    ['特色亮点', [NEW]],
    ['王小山 集结', ['2021-01/cover 2']],
    ['王小山 -集结', [TOPIC, OLD]],
    ['王小山 年:2020', [OLD]],
    ['王小山 期:2021-1', [NEW]],
    ['王小川', []],
    ['调研 集结', []],
    ['路在脚下', [TOPIC]],
    ['王小山 作者:王小山', [TOPIC]],
    ['王小山 栏目:要闻', []],
    ['标题:青山', [TOPIC]],
    ['标题:山', [TOPIC]],
    ['见路在脚下', [TOPIC]],
    ['石桥', [TOPIC]],
    ['石桥木桥', []],
    ['引桥', []],
    ['给编者看的话', []],
    ['旧路', ['topics/old-roads 1']],
    ['桥在河上', ['topics/old-roads 1']],
    ['桥', ['topics/roads 3', 'topics/old-roads 2']],
    ['桥 年:2020-', []],
    ['年:2020', []],
    ['-集结', []],
    ['，', []],
  ])('%s: %j', async (query, covers) => {
    expect(await foundBy(query)).toEqual(covers);
  });

  test.each<[Partial<SearchRequest>, string[]]>([
    [{ order: 'oldest' }, [OLD, NEW, TOPIC]],
    [{ order: 'newest' }, [TOPIC, NEW, OLD]],
    [{ filter: { ...noFilter, year: ['2020'] } }, [OLD]],
    [{ filter: { ...noFilter, issue: ['2021-01'] } }, [NEW]],
    [{ filter: { ...noFilter, section: ['要闻'] } }, []],
    [{ filter: { ...noFilter, author: ['王小山'] } }, [TOPIC]],
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

  test('a context of a 专题 has the address of its page alone, over the title that was found', async () => {
    const { others, terms, matching } = await ask('青山的新路');
    const reading = readingOf(await built.others.read(others[0]?.article ?? -1), terms, matching);
    expect(reading.title.marks).toHaveLength(1);
    expect(reading.contexts.map(({ role, anchor }) => [role, anchor])).toEqual([['title', undefined]]);
    expect(pageOf(others[0]?.id ?? '')).toBe('topics/roads/');
  });

  test('articles do not know of it', async () => {
    const articles = await search(built.engine, { ...stateOf(''), query: '青山学刊' });
    expect(articles).toMatchObject({ searched: 4, articles: [] });
    expect((await ask('青山的路')).others).toEqual([]);
    expect(await search(built.engine, { ...stateOf(''), query: '实地' })).toMatchObject({ searched: 4, articles: [] });
  });

  test('nobody gets an answer to a question that is outdated', async () => {
    await expect(ask('王小山', {}, AbortSignal.abort())).rejects.toThrow(OUTDATED);
  });
});

test('an archive without a cover and a 专题 answers that there is none', async () => {
  const { others, close } = await indexed((async function* () {})());
  expect((await searchOthers(others, { ...stateOf(''), query: '王小山' })).others).toEqual([]);
  await close();
});
