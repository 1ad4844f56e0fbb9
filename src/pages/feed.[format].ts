/** The newest issues: /feed.atom, /feed.rss, /feed.json. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FeedFormat } from '../feeds/model.ts';
import { readArchive } from '../site/archive/content.ts';
import { FEED_FORMATS, feedResponse, issuesFeed } from '../site/formats/feeds.ts';

export const getStaticPaths = (() =>
  FEED_FORMATS.map((format) => ({ params: { format: format.extension }, props: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: FeedFormat }> = async ({ props: { format } }) =>
  feedResponse(issuesFeed(await readArchive()), format);
