/** The list of all pages, for robots and archivers (sitemaps.org). */
import { absoluteHref } from '../../site/href.ts';
import { escapeXml } from '../../text/xml.ts';

/** Addresses that one file may hold. */
const MOST = 50_000;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Name → content. `addresses`: of pages inside the site. */
export function sitemapOf(addresses: readonly string[], site: string, base: string): Map<string, string> {
  const sorted = addresses.toSorted();
  const parts = Array.from({ length: Math.ceil(sorted.length / MOST) }, (_, at) =>
    sorted.slice(at * MOST, (at + 1) * MOST),
  );
  const locOf = (path: string): string => `<loc>${escapeXml(absoluteHref(path, site, base))}</loc>`;
  const files = parts.map((part, at): [string, string] => {
    const urls = part.map((path) => `<url>${locOf(path)}</url>\n`).join('');
    return [`sitemap-${at}.xml`, `${HEAD}\n<urlset ${NAMESPACE}>\n${urls}</urlset>\n`];
  });
  const maps = files.map(([name]) => `<sitemap>${locOf(`/${name}`)}</sitemap>\n`).join('');
  return new Map([...files, ['sitemap-index.xml', `${HEAD}\n<sitemapindex ${NAMESPACE}>\n${maps}</sitemapindex>\n`]]);
}
