/** The issue as an EPUB: /issues/2021-01/2021-01.epub. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Cover from '../../../components/Cover.astro';
import { packEpub } from '../../../epub/index.ts';
import type { Issue } from '../../../site/archive.ts';
import { bookOf } from '../../../site/book.ts';
import { readArchive } from '../../../site/content.ts';
import { coverFile } from '../../../site/cover-file.ts';

export const getStaticPaths = (async () =>
  (await readArchive()).issues.map((issue) => ({
    params: { issue: issue.id, volume: issue.id },
    props: { issue },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ issue: Issue }> = async ({ props: { issue } }) => {
  const archive = await readArchive();
  const container = await AstroContainer.create();
  const cover = await container.renderToString(Cover, { props: { issue, periodical: archive.periodical } });
  const bytes = packEpub(await bookOf(issue, archive, coverFile(cover)));
  return new Response(bytes, { headers: { 'Content-Type': 'application/epub+zip' } });
};
