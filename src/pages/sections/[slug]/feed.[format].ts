/** The newest articles of a section: /sections/…/feed.atom, feed.rss, feed.json. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Feed, FeedFormat } from '../../../feeds/model.ts';
import type { Shelf } from '../../../site/archive/archive.ts';
import { readArchive } from '../../../site/archive/content.ts';
import { FEED_FORMATS, feedResponse, hasFeed, sectionFeed } from '../../../site/formats/feeds.ts';
import { keyed } from '../../../site/shown/inputs.ts';

export const getStaticPaths = (async () => {
  const archive = await readArchive();
  const shelves = [...archive.sections.values()].filter((shelf) => hasFeed(shelf, archive.periodical));
  const paths = shelves.flatMap((shelf) => {
    let asked: Promise<Feed> | undefined;
    const feed = () => {
      asked ??= sectionFeed(shelf, archive);
      return asked;
    };
    return FEED_FORMATS.map((format) => ({
      params: { slug: shelf.slug, format: format.extension },
      props: { feed, format, shelf },
    }));
  });
  return keyed('feed', paths);
}) satisfies GetStaticPaths;

interface Props {
  /** Gathered once for its three formats. */
  feed: () => Promise<Feed>;
  format: FeedFormat;
  shelf: Shelf;
  [key: string]: unknown;
}

export const GET: APIRoute<Props> = async ({ props: { feed, format } }) => feedResponse(await feed(), format);
