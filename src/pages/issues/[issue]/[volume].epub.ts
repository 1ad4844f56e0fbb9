/** The issue as an EPUB: /issues/1998-03/1998-03.epub. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Cover from '../../../components/Cover.astro';
import { packEpub } from '../../../epub/index.ts';
import { bookOf } from '../../../site/book.ts';
import { readArchive } from '../../../site/content.ts';
import { coverFile } from '../../../site/cover-file.ts';
import { type PrintProps, printPaths } from '../../../site/paths.ts';

export const getStaticPaths = (async () => {
  const paths = await printPaths(await readArchive());
  return paths.map(({ params: { issue }, ...path }) => ({ params: { issue, volume: issue }, ...path }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<PrintProps> = async ({ props: { issue, sources } }) => {
  const archive = await readArchive();
  const container = await AstroContainer.create();
  const cover = await container.renderToString(Cover, { props: { issue, periodical: archive.periodical } });
  const bytes = packEpub(await bookOf(issue, archive, coverFile(cover), sources.pictures));
  return new Response(bytes, { headers: { 'Content-Type': 'application/epub+zip' } });
};
