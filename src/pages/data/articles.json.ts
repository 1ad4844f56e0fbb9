/** Every issue and article of the archive, without its text. */
import type { APIRoute } from 'astro';
import { archiveFile } from '../../export/records.ts';
import { readArchive } from '../../site/archive/content.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(archiveFile(await readArchive()), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
