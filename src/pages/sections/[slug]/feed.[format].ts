/** The newest articles of a section: /sections/…/feed.atom, feed.rss, feed.json. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Feed, FeedFormat } from '../../../feeds/model.ts';
import { readArchive } from '../../../site/content.ts';
import { FEED_FORMATS, sectionFeed } from '../../../site/feeds.ts';

export const getStaticPaths = (async () => {
  const archive = await readArchive();
  return [...archive.sections.values()].flatMap((shelf) => {
    let asked: Promise<Feed> | undefined;
    const feed = () => {
      asked ??= sectionFeed(shelf, archive);
      return asked;
    };
    return FEED_FORMATS.map((format) => ({
      params: { slug: shelf.slug, format: format.extension },
      props: { feed, format },
    }));
  });
}) satisfies GetStaticPaths;

interface Props {
  /** Gathered once for its three formats. */
  feed: () => Promise<Feed>;
  format: FeedFormat;
  [key: string]: unknown;
}

export const GET: APIRoute<Props> = async ({ props: { feed, format } }) =>
  new Response(format.write(await feed()), { headers: { 'Content-Type': format.type } });
