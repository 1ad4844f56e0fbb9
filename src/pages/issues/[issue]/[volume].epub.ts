/** The issue as an EPUB: /issues/1998-03/1998-03.epub. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Cover from '../../../components/issue/Cover.astro';
import { packEpub } from '../../../epub/index.ts';
import { readArchive } from '../../../site/archive/content.ts';
import { sourcesOf } from '../../../site/article/sources.ts';
import { coverFile } from '../../../site/cover/cover-file.ts';
import { bookOf } from '../../../site/formats/book.ts';
import { keyed } from '../../../site/shown/inputs.ts';
import { type PrintProps, printPaths } from '../../../site/shown/paths.ts';

export const getStaticPaths = (async () => {
  const paths = await keyed('volume', printPaths(await readArchive()));
  return paths.map(({ params: { issue }, ...path }) => ({ params: { issue, volume: issue }, ...path }));
}) satisfies GetStaticPaths;

/** Of all issues: to make it takes half as long as to draw a cover. */
const container = AstroContainer.create();

export const GET: APIRoute<PrintProps> = async ({ props: { issue } }) => {
  const [archive, { pictures }] = await Promise.all([readArchive(), sourcesOf(issue)]);
  const cover = await (await container).renderToString(Cover, { props: { issue, periodical: archive.periodical } });
  const bytes = packEpub(await bookOf(issue, archive, coverFile(cover), pictures));
  return new Response(bytes, { headers: { 'Content-Type': 'application/epub+zip' } });
};
