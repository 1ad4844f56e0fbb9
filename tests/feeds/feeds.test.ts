import { expect, it } from 'vitest';
import { ATOM } from '../../src/feeds/atom.ts';
import { JSON_FEED } from '../../src/feeds/json-feed.ts';
import type { Feed } from '../../src/feeds/model.ts';
import { RSS } from '../../src/feeds/rss.ts';

const feed: Feed = {
  title: '某刊 & 附刊',
  description: '新到各期',
  home: 'https://example.org/',
  self: 'https://example.org/feed',
  author: '某部',
  items: [
    {
      url: 'https://example.org/issues/2021-01/04/?a=1&b=2',
      title: '“一件事”<改革>\u0007',
      content: '<p>正文 & <b>粗</b></p>',
      authors: ['甲', '乙'],
      tags: ['言论'],
      published: '2021-03-10',
      updated: '2026-11-22',
    },
  ],
};

it('Atom', () => expect(ATOM.write(feed)).toMatchSnapshot());
it('RSS', () => expect(RSS.write(feed)).toMatchSnapshot());
it('JSON Feed', () => expect(JSON_FEED.write(feed)).toMatchSnapshot());

it('an archive without issues has a feed without items, which never changed', () => {
  const empty = { ...feed, items: [] };
  expect(ATOM.write(empty)).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  expect(RSS.write(empty)).not.toContain('<item>');
  expect(JSON.parse(JSON_FEED.write(empty)).items).toEqual([]);
});
