/** The article as TEI P5: /issues/1998-03/05/tei.xml. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { readArchive } from '../../../../site/archive/content.ts';
import { teiDocument } from '../../../../site/formats/tei.ts';
import { keyed } from '../../../../site/shown/inputs.ts';
import type { ArticleProps } from '../../../../site/shown/paths.ts';
import { teiOf } from '../../../../tei/index.ts';

type Props = Pick<ArticleProps, 'card' | 'issue'>;

export const getStaticPaths = (async () => {
  const { issues } = await readArchive();
  const paths = issues.flatMap((issue) =>
    issue.cards.map((card) => ({ params: { issue: issue.id, file: card.file }, props: { card, issue } })),
  );
  return keyed('tei', paths);
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { card, issue } }) => {
  const { periodical } = await readArchive();
  return new Response(teiOf(await teiDocument(card, issue, periodical)), {
    headers: { 'Content-Type': 'application/tei+xml' },
  });
};
