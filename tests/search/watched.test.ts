import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { cacheFolder } from '../../src/content/root.ts';
import { watchedFeeds, watchedWords } from '../../src/search/watched/feeds.ts';
import type { Archive } from '../../src/site/archive/archive.ts';

/** The texts of the two articles on the disk. */
function write(...texts: string[]): void {
  const root = mkdtempSync(join(tmpdir(), 'watched-'));
  onTestFinished(() => {
    for (const folder of [root, cacheFolder(root)]) rmSync(folder, { recursive: true });
  });
  mkdirSync(join(root, '2021-01'));
  for (const [at, text] of texts.entries()) {
    const head = `title: 题\nissue: 2021-01\norder: ${at + 1}\nsection: 要闻\nkind: article`;
    writeFileSync(join(root, '2021-01', `0${at + 1}.mdx`), `---\n${head}\n---\n\n${text}\n`);
  }
  vi.stubEnv('ARCHIVE_CONTENT', root);
}

const card = (id: string) => ({
  id,
  path: `/issues/${id}/`,
  data: { issue: '2021-01', section: '要闻', title: '题', authors: [] },
});
const archive = {
  periodical: { name: '某刊', sponsor: '某部', site: 'https://example.org/', watched: ['专班', '虚无'] },
  issues: [{ id: '2021-01', data: { year: 2021, number: 1 }, cards: [card('2021-01/01'), card('2021-01/02')] }],
} as unknown as Archive;

it('a watched word has a feed of the articles in which it stands, letter for letter, with its sentences', async () => {
  write('专，班', '成立专班，推进项目');
  const words = watchedWords(archive);
  expect(words).toEqual([
    { word: '专班', slug: 'zhuan-ban' },
    { word: '虚无', slug: 'xu-wu' },
  ]);
  const [feed, empty] = await watchedFeeds(words, archive);
  expect(feed?.items.map(({ url }) => url)).toEqual(['https://example.org/issues/2021-01/02/']);
  expect(feed?.items[0]?.content).toBe('<p>成立<b>专班</b>，推进项目</p>');
  expect(empty?.items).toEqual([]);
});
