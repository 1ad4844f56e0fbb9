/** Atom 1.0 (RFC 4287). */
import { escapeXml } from '../text/xml.ts';
import { type Feed, type FeedFormat, type FeedItem, instantOf, updatedOf } from './model.ts';

export const ATOM: FeedFormat = { extension: 'atom', type: 'application/atom+xml', write };

function write(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${escapeXml(feed.home)}</id>
<title>${escapeXml(feed.title)}</title>
<subtitle>${escapeXml(feed.description)}</subtitle>
<updated>${instantOf(updatedOf(feed))}</updated>
<author>${nameOf(feed.author)}</author>
<link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>
<link rel="self" type="${ATOM.type}" href="${escapeXml(`${feed.self}.${ATOM.extension}`)}"/>
${feed.items.map(entry).join('')}</feed>
`;
}

function entry({ url, title, content, authors, tags, published, updated }: FeedItem): string {
  return `<entry>
<id>${escapeXml(url)}</id>
<title>${escapeXml(title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
<published>${instantOf(published)}</published>
<updated>${instantOf(updated)}</updated>
${authors.map((author) => `<author>${nameOf(author)}</author>\n`).join('')}${tags.map((tag) => `<category term="${escapeXml(tag)}"/>\n`).join('')}<content type="html">${escapeXml(content)}</content>
</entry>
`;
}

const nameOf = (author: string): string => `<name>${escapeXml(author)}</name>`;
