/** /oai.xml: the archive for harvesters, where `periodical.yaml` asks for it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { oaiRepository } from '../export/oai.ts';
import { readArchive } from '../site/archive/content.ts';

export const getStaticPaths = (async () =>
  oaiRepository(await readArchive()) === undefined ? [] : [{ params: { oai: 'oai' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(oaiRepository(await readArchive()) ?? null, { headers: { 'Content-Type': 'text/xml' } });
