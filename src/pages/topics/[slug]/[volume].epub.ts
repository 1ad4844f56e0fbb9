/** One 专题 as an EPUB: /topics/community-governance/community-governance.epub. */

import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Body from '../../../components/topic/Body.astro';
import { packEpub } from '../../../epub/index.ts';
import { readArchive } from '../../../site/archive/content.ts';
import { topicBook } from '../../../site/formats/topic-book.ts';
import { readTopics, type TopicPage } from '../../../site/lists/topics.ts';

export const getStaticPaths = (async () =>
  (await readTopics()).map((topic) => ({
    params: { slug: topic.slug, volume: topic.slug },
    props: { topic },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: TopicPage }> = async ({ props: { topic } }) => {
  const { periodical } = await readArchive();
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  const body = await container.renderToString(Body, { props: { topic } });
  return new Response(packEpub(topicBook(topic, periodical, body)), {
    headers: { 'Content-Type': 'application/epub+zip' },
  });
};
