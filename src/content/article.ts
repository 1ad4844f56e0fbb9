/**
 * One article, read and rendered, without what its periodical withholds: whatever shows, prints, packs or indexes text asks here. Both are done once for a text and kept in the cache folder, so that a build of an
 * unchanged archive parses nothing; a changed program asks for other cache entries.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { digestOf } from '../disk/digest.ts';
import { readKept, writeKept } from '../disk/kept.ts';
import { shownPath } from '../disk/shown-path.ts';
import { parseText, renderBody, type TextBlock } from '../mdx/index.ts';
import type { Article } from '../schema.ts';
import { withheldArticle } from '../withheld/article.ts';
import { type Policy, versionOf } from '../withheld/policy.ts';
import { cacheFolder, contentRoot, inBuild, policyIn } from './root.ts';
import { readerVersion } from './version.ts';

export interface ReadArticle {
  data: Article;
  blocks: TextBlock[];
  /** The body as HTML: every block carries its anchor as `id`. */
  tree: Root;
}

/** `digest`: changes when anything of the article does. */
type KnownArticle = ReadArticle & { digest: string };

/** Articles that are remembered: the pages of an issue that follow each other show the same texts. */
const REMEMBERED = 128;
const recent = new Map<string, KnownArticle>();
/** Digests of those that a build has looked at, by path. */
const seen = new Map<string, string>();

/** Throws a `VFileMessage` in Chinese, with file and line, where the text breaks the contract. Whoever changes a tree changes a copy. */
export async function readArticle(path: string, root = contentRoot()): Promise<KnownArticle> {
  const digest = inBuild() ? seen.get(path) : undefined;
  const article = (digest && (await known(digest, root))) || (await look(path, root));
  seen.set(path, article.digest);
  recent.delete(article.digest);
  recent.set(article.digest, article);
  const [oldest = ''] = recent.keys();
  if (recent.size > REMEMBERED) recent.delete(oldest);
  return article;
}

async function look(path: string, root: string): Promise<KnownArticle> {
  const policy = policyIn(root);
  const text = readFileSync(path, 'utf8');
  const digest = digestOf(readerVersion(), versionOf(policy), text).slice(0, 32);
  return (await known(digest, root)) ?? read(digest, text, { path, root, policy });
}

async function known(digest: string, root: string): Promise<KnownArticle | undefined> {
  const remembered = recent.get(digest);
  if (remembered) return remembered;
  const kept = await readKept<ReadArticle>(keptPath(digest, root));
  return kept && { ...kept, digest };
}

async function read(
  digest: string,
  text: string,
  { path, root, policy }: { path: string; root: string; policy: Policy },
): Promise<KnownArticle> {
  const { data, body, blocks } = withheldArticle(parseText(text, shownPath(path)), policy);
  const article = { data, blocks, tree: renderBody(body, data.corrections, blocks) };
  await writeKept(keptPath(digest, root), article);
  return { ...article, digest };
}

const keptPath = (digest: string, root: string): string =>
  join(cacheFolder(root), 'articles', digest.slice(0, 2), `${digest}.json`);

/** HTML tree and blocks of a listed article: `bodyOf(card.id)`. */
export async function bodyOf(id: string): Promise<Pick<ReadArticle, 'tree' | 'blocks'>> {
  return readArticle(join(contentRoot(), `${id}.mdx`));
}
