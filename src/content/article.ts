/**
 * One article, read and rendered, without what its periodical withholds: whatever shows, prints, packs or indexes text asks here. Both are done once for a text and kept in the cache folder, so that a build of an
 * unchanged archive parses nothing; a changed renderer or schema asks for other cache entries.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Root } from 'hast';
import { z } from 'zod';
import type { TextBlock } from '../mdx/model.ts';
import { parseArticle } from '../mdx/parse.ts';
import { RENDERER_VERSION, renderBody } from '../mdx/render.ts';
import { type Article, articleSchema } from '../schema.ts';
import { withheldArticle } from '../withheld/article.ts';
import { type Policy, versionOf } from '../withheld/policy.ts';
import { cacheFolder, contentRoot, policyIn, shownPath } from './root.ts';

export interface ReadArticle {
  data: Article;
  blocks: TextBlock[];
  /** The body as HTML: every block carries its anchor as `id`. */
  tree: Root;
}

/** Text of an article file and the key of everything that follows from it. */
export interface ArticleText {
  text: string;
  digest: string;
}

/** What else decides the result: how articles are rendered, and what the front matter may hold. */
const VERSION = JSON.stringify([RENDERER_VERSION, z.toJSONSchema(articleSchema, { io: 'input' })]);

export async function readText(path: string, policy: Policy): Promise<ArticleText> {
  const text = await readFile(path, 'utf8');
  const digest = createHash('sha256').update(VERSION).update(versionOf(policy)).update(text).digest('hex');
  return { text, digest: digest.slice(0, 32) };
}

/** Throws a `VFileMessage` in Chinese, with file and line, where the text breaks the contract. */
export async function readArticle(path: string, root = contentRoot()): Promise<ReadArticle> {
  const policy = policyIn(root);
  return articleFrom(await readText(path, policy), path, policy, root);
}

export async function articleFrom(
  { text, digest }: ArticleText,
  path: string,
  policy: Policy,
  root = contentRoot(),
): Promise<ReadArticle> {
  const kept = join(cacheFolder(root), 'articles', digest.slice(0, 2), `${digest}.json`);
  const known = await readFile(kept, 'utf8').catch(() => undefined);
  if (known !== undefined) return JSON.parse(known) as ReadArticle;

  const { data, body, blocks } = withheldArticle(parseArticle(text, shownPath(path)), policy);
  const article = { data, blocks, tree: renderBody(body, data.corrections, blocks) };
  await keep(kept, JSON.stringify(article));
  return article;
}

/** Renamed into place: a build that is stopped midway leaves no half an entry. */
async function keep(path: string, content: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, content);
  await rename(draft, path);
}

/** HTML tree and blocks of an article of the collection `articles`: `bodyOf(entry.id)`. */
export async function bodyOf(id: string): Promise<Pick<ReadArticle, 'tree' | 'blocks'>> {
  return readArticle(join(contentRoot(), `${id}.mdx`));
}
