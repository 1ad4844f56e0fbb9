/** Watched words as feeds: the newest articles in which such a word stands, letter for letter as the search finds it. */
import { bodyOf } from '../../content/index.ts';
import type { Feed, FeedItem } from '../../feeds/model.ts';
import { type Archive, articleItem, type Card, feedOf, type Issue, ITEMS, slugsFor } from '../../site/index.ts';
import { escapeHtml } from '../../text/html.ts';
import { type Context, contextsOf } from '../ask/context/kwic.ts';
import { termOf } from '../ask/query/query.ts';
import { addressOf, stateOf } from '../ask/query/state.ts';
import { documentOf } from '../index/document.ts';

/** Places of an article that an item quotes. */
const QUOTED = 3;
/** Characters on each side of a place. */
const SIDE = 30;

/** A watched word and the name of its feed: `/watched/<slug>/feed.atom`. */
export interface Watched {
  word: string;
  slug: string;
}

/** In the order of `periodical.yaml`, which gives the shorter name to the earlier of two that sound alike. */
export function watchedWords({ periodical }: Archive): Watched[] {
  return [...slugsFor(periodical.watched ?? [], [])].map(([word, slug]) => ({ word, slug }));
}

/** One feed a word, in their order. Reads the archive once, from the newest issue back, until each has its items. */
export async function watchedFeeds(words: readonly Watched[], archive: Archive): Promise<Feed[]> {
  const { periodical } = archive;
  const feeds = words.map(({ word, slug }) => ({ word, slug, term: termOf(word), items: [] as FeedItem[] }));
  for (const issue of archive.issues) {
    const open = feeds.filter(({ items }) => items.length < ITEMS);
    if (open.length === 0) break;
    for (const card of issue.cards) {
      const paragraphs = documentOf(card.data, (await bodyOf(card.id)).blocks);
      for (const { term, items } of open) {
        const quoted = term ? contextsOf(paragraphs, [term], 'exact', { limit: QUOTED, side: SIDE }) : [];
        if (quoted.length > 0) items.push(await itemOf(card, issue, periodical.site, quoted));
      }
    }
  }
  return feeds.map(({ word, slug, items }) =>
    feedOf(periodical, {
      of: word,
      tells: `新到各篇中提到“${word}”的`,
      home: `/search/${addressOf({ ...stateOf(''), query: `"${word}"`, order: 'newest' })}`,
      self: `/watched/${slug}/feed`,
      items: items.slice(0, ITEMS),
    }),
  );
}

async function itemOf(card: Card, issue: Issue, site: string, quoted: readonly Context[]) {
  const lines = quoted.map(
    ({ left, hit, right }) => `<p>${escapeHtml(left)}<b>${escapeHtml(hit)}</b>${escapeHtml(right)}</p>`,
  );
  return { ...(await articleItem(card, issue, site)), content: lines.join('') };
}
