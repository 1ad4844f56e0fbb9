/** RSS 2.0, with the author as `dc:creator`: RSS itself knows authors by their e-mail only. */
import { escapeXml } from '../text/xml.ts';
import { type Feed, type FeedFormat, type FeedItem, instantOf, updatedOf } from './model.ts';

export const RSS: FeedFormat = { extension: 'rss', type: 'application/rss+xml', write };

function write(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeXml(feed.title)}</title>
<link>${escapeXml(feed.home)}</link>
<description>${escapeXml(feed.description)}</description>
<language>zh-cn</language>
<lastBuildDate>${rfc822(updatedOf(feed))}</lastBuildDate>
<atom:link rel="self" type="${RSS.type}" href="${escapeXml(`${feed.self}.${RSS.extension}`)}"/>
${feed.items.map(item).join('')}</channel>
</rss>
`;
}

function item({ url, title, content, authors, tags, published }: FeedItem): string {
  return `<item>
<title>${escapeXml(title)}</title>
<link>${escapeXml(url)}</link>
<guid isPermaLink="true">${escapeXml(url)}</guid>
<pubDate>${rfc822(published)}</pubDate>
${authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>\n`).join('')}${tags.map((tag) => `<category>${escapeXml(tag)}</category>\n`).join('')}<description>${escapeXml(content)}</description>
</item>
`;
}

/** `Wed, 10 Mar 2021 00:00:00 GMT`. */
const rfc822 = (day: string): string => new Date(instantOf(day)).toUTCString();
