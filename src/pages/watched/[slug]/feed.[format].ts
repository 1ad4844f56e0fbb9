/** The newest articles in which a watched word stands: /watched/…/feed.atom, feed.rss, feed.json. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Feed, FeedFormat } from '../../../feeds/model.ts';
import { watchedFeeds, watchedWords } from '../../../search/index.ts';
import { readArchive } from '../../../site/archive/content.ts';
import { FEED_FORMATS, feedResponse } from '../../../site/formats/feeds.ts';

export const getStaticPaths = (async () => {
  const archive = await readArchive();
  const words = watchedWords(archive);
  const feeds = words.length === 0 ? [] : await watchedFeeds(words, archive);
  return words.flatMap(({ slug }, at) =>
    FEED_FORMATS.flatMap((format) => {
      const feed = feeds[at];
      return feed ? [{ params: { slug, format: format.extension }, props: { feed, format } }] : [];
    }),
  );
}) satisfies GetStaticPaths;

interface Props {
  feed: Feed;
  format: FeedFormat;
  [key: string]: unknown;
}

export const GET: APIRoute<Props> = async ({ props: { feed, format } }) => feedResponse(feed, format);
