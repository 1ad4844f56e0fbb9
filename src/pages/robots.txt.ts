/** An internal periodical asks every robot to stay out, and shows none the way; its sitemap is there for the house's own search and for archivers. */
import type { APIRoute } from 'astro';
import { readArchive } from '../site/archive/content.ts';
import { absoluteHref } from '../site/href.ts';

export const GET: APIRoute = async () => {
  const { visibility, site } = (await readArchive()).periodical;
  const rules =
    visibility === 'internal' ? 'Disallow: /' : `Allow: /\n\nSitemap: ${absoluteHref('/sitemap-index.xml', site)}`;
  return new Response(`User-agent: *\n${rules}\n`);
};
