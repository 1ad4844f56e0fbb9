/** One issue with the text of its articles. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { issueFile } from '../../../export/records.ts';
import type { Issue } from '../../../site/archive.ts';
import { readArchive } from '../../../site/content.ts';

export const getStaticPaths = (async () =>
  (await readArchive()).issues.map((issue) => ({
    params: { issue: issue.id },
    props: { issue },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ issue: Issue }> = async ({ props: { issue } }) =>
  new Response(`${JSON.stringify(await issueFile(issue, await readArchive()), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
