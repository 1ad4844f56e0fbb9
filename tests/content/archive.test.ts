import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { readArticle } from '../../src/content/article.ts';
import { listIssues } from '../../src/content/files.ts';
import { describeIssue, readIssueFile, readLedger } from '../../src/content/issue.ts';
import { readIssues } from '../../src/content/issues.ts';
import { cacheFolder, DIGESTS } from '../../src/content/root.ts';

const ARTICLE = '---\ntitle: 甲\nissue: 2020-02\norder: 1\nsection: 乙\nkind: article\n---\n\n文\n';
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'archive-'));
  for (const name of ['2020-02', '2020-101', '2020-11', '2019-12', 'notes', '2021-01']) await mkdir(join(root, name));
  for (const name of [
    '2020-02/100.mdx',
    '2020-02/09.mdx',
    '2020-02/10.mdx',
    '2020-101/01.mdx',
    '2020-11/01.mdx',
    '2019-12/01.mdx',
    'notes/01.mdx',
  ]) {
    await writeFile(join(root, name), ARTICLE);
  }
  await writeFile(join(root, '2021-01', 'source.txt'), '');
  await writeFile(join(root, '2020-02', 'README.mdx'), '');
});

afterAll(() => rm(cacheFolder(root), { recursive: true }));

test('issues come in order of year and number, articles in order of their numbers; the rest is passed over', async () => {
  const issues = await listIssues(root);
  expect(issues.map((issue) => issue.id)).toEqual(['2019-12', '2020-02', '2020-11', '2020-101']);
  expect(issues[1]?.articles.map((article) => article.id)).toEqual(['2020-02/09', '2020-02/10', '2020-02/100']);
});

test('an article is the same whether it was read before or not', async () => {
  const path = join(root, '2020-02', '09.mdx');
  const first = await readArticle(path, root);
  expect(toHtml(first.tree)).toMatch(/^<p id="p1-[0-9a-f]{4}">文<\/p>$/u);
  expect(await readArticle(path, root)).toEqual(first);
});

test('a build shows an article as it was when it looked first; whatever else reads it looks again', async () => {
  const path = join(root, '2020-11', '01.mdx');
  onTestFinished(() => writeFile(path, ARTICLE));
  const textNow = async () => (await readArticle(path, root)).blocks[0]?.text;
  vi.stubEnv(DIGESTS, join(root, 'digests.json'));
  expect(await textNow()).toBe('文');
  await writeFile(path, ARTICLE.replace('文\n', '改\n'));
  expect(await textNow()).toBe('文');
  vi.unstubAllEnvs();
  expect(await textNow()).toBe('改');
});

test('an issue without its own files is described by its folder and articles', async () => {
  const [issue] = await listIssues(root);
  if (!issue) throw new Error('no issue');
  expect(await readIssueFile(issue)).toBeUndefined();
  expect(await readLedger(issue)).toBeUndefined();
  const { data } = await readArticle(join(root, '2019-12', '01.mdx'), root);
  expect(describeIssue('2019-12', '刊', [data, { ...data, order: 2, kind: 'note', section: '丙' }])).toEqual({
    title: '刊',
    year: 2019,
    number: 12,
    sections: ['乙'],
    masthead: [],
    contents: [{ order: 1, section: '乙', title: '甲' }],
  });
});

test('issues are the same from whichever end they are read, and one that changed since its digest was taken is not kept under that', async () => {
  const archive = await mkdtemp(join(tmpdir(), 'archive-'));
  onTestFinished(() => rm(cacheFolder(archive), { recursive: true }));
  for (const id of ['2020-02', '2020-11', '2021-01']) {
    await mkdir(join(archive, id));
    await writeFile(join(archive, id, '01.mdx'), ARTICLE.replace('2020-02', id));
  }
  const digests = join(archive, 'digests.json');
  await writeFile(digests, JSON.stringify({ '2020-11': 'of an earlier text' }));
  vi.stubEnv(DIGESTS, digests);
  const oldest = await readIssues('oldest', archive);
  expect(oldest.map(({ id, digest }) => [id, digest === 'of an earlier text'])).toEqual([
    ['2020-02', false],
    ['2020-11', true],
    ['2021-01', false],
  ]);
  const kept = await readdir(join(cacheFolder(archive), 'issues'), { recursive: true });
  expect(kept.filter((name) => name.endsWith('.json'))).toHaveLength(2);
  expect(await readIssues('newest', archive)).toEqual(oldest);
});

test('a ledger that is not as agreed is told with its line', async () => {
  const [issue] = await listIssues(root);
  if (!issue) throw new Error('no issue');
  await writeFile(join(issue.folder, 'ledger.json'), '{\n  "source": { "sha256": "", "lines": 1 },\n  "entries": 3\n}');
  await expect(readLedger(issue)).rejects.toMatchObject({ line: 3, reason: expect.stringContaining('entries') });
});
