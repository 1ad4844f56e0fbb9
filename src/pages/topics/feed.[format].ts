/** The newest 专题: /topics/feed.atom, feed.rss, feed.json; none where there is no 专题. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FeedFormat } from '../../feeds/model.ts';
import { readArchive } from '../../site/archive/content.ts';
import { FEED_FORMATS, feedResponse, topicsFeed } from '../../site/formats/feeds.ts';
import { readTopics } from '../../site/lists/topics.ts';

export const getStaticPaths = (async () => {
  const formats = (await readTopics()).length > 0 ? FEED_FORMATS : [];
  return formats.map((format) => ({ params: { format: format.extension }, props: { format } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: FeedFormat }> = async ({ props: { format } }) =>
  feedResponse(topicsFeed(await readTopics(), await readArchive()), format);
