import { expect, it, vi } from 'vitest';
import type { Archive } from '../../src/site/archive.ts';

vi.mock('../../src/content/article.ts', () => ({
  bodyOf: async (id: string) => ({ blocks: [{ text: id === '2021-01/02' ? '成立专班，推进项目' : '专，班' }] }),
}));
const { watchedFeeds, watchedWords } = await import('../../src/search/watched/feeds.ts');

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
