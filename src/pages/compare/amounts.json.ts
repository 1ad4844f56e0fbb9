/** How much text there is, for the rates of the comparison. */
import type { APIRoute } from 'astro';
import { amountsOf } from '../../search/index.ts';
import { readArchive } from '../../site/archive/content.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(amountsOf(await readArchive())), { headers: { 'Content-Type': 'application/json' } });
