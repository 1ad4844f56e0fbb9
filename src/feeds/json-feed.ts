/** JSON Feed 1.1 (jsonfeed.org). */
import { type Feed, type FeedFormat, instantOf } from './model.ts';

export const JSON_FEED: FeedFormat = { extension: 'json', type: 'application/feed+json', write };

function write({ title, description, home, self, author, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: `${self}.${JSON_FEED.extension}`,
    language: 'zh-CN',
    authors: [{ name: author }],
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_html: item.content,
      date_published: instantOf(item.published),
      date_modified: instantOf(item.updated),
      ...(item.authors.length > 0 ? { authors: item.authors.map((name) => ({ name })) } : {}),
      ...(item.tags.length > 0 ? { tags: item.tags } : {}),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
