/** One issue with the text of its articles. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { issueFile } from '../../../export/records.ts';
import { readArchive } from '../../../site/archive/content.ts';
import { keyed } from '../../../site/shown/inputs.ts';
import { type PrintProps, printPaths } from '../../../site/shown/paths.ts';

export const getStaticPaths = (async () => keyed('volume', printPaths(await readArchive()))) satisfies GetStaticPaths;

export const GET: APIRoute<PrintProps> = async ({ props: { issue } }) =>
  new Response(`${JSON.stringify(await issueFile(issue, await readArchive()), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
