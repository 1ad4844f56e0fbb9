/** OpenSearch 1.1: browsers offer the site's search in their address line. */
import type { APIRoute } from 'astro';
import { readArchive } from '../site/archive/content.ts';
import { absoluteHref } from '../site/href.ts';
import { escapeXml } from '../text/xml.ts';

/** Longest `ShortName` that the specification allows. */
const SHORT = 16;

export const GET: APIRoute = async () => {
  const { name, site } = (await readArchive()).periodical;
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml([...name].slice(0, SHORT).join(''))}</ShortName>
<Description>${escapeXml(`在《${name}》中逐字检索`)}</Description>
<Language>zh-CN</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${escapeXml(absoluteHref('/favicon.svg', site))}</Image>
<Url type="text/html" method="get" template="${escapeXml(absoluteHref('/search/', site))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};
