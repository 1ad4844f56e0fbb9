/** An internal periodical asks every robot to stay out. */
import type { APIRoute } from 'astro';
import { readArchive } from '../site/content.ts';

export const GET: APIRoute = async () => {
  const { periodical } = await readArchive();
  return new Response(`User-agent: *\n${periodical.visibility === 'internal' ? 'Disallow: /' : 'Allow: /'}\n`);
};
