/** 专题 on the disk: `topics/*.mdx` beside the `periodical.yaml` of the archive. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { shownPath } from '../disk/shown-path.ts';
import { blockAt, type ParsedTopic, parseTopic, type Use } from '../mdx/index.ts';
import { issueId } from '../schema.ts';
import { complaint } from '../text/complaint.ts';
import { readArticle } from './article.ts';
import { contentRoot, topicsFolder } from './root.ts';

/** What is wrong in all of them, each with file and line; empty where the site may be built. */
export async function topicMistakes(root = contentRoot()): Promise<VFileMessage[]> {
  const files = await topicFiles(root);
  return (await Promise.all(files.map(({ path, name }) => mistakesIn(path, name, root)))).flat();
}

export interface TopicFile extends Pick<ParsedTopic, 'data' | 'words'> {
  /** `community-governance`. */
  slug: string;
}

/** All of them, newest first. Throws where one is wrong. */
export async function readTopicFiles(root = contentRoot()): Promise<TopicFile[]> {
  const topics = (await topicFiles(root)).map(async ({ path, name }) => {
    const { data, words } = parseTopic(await readFile(path, 'utf8'), shownPath(path));
    return { slug: name.slice(0, -'.mdx'.length), data, words };
  });
  return (await Promise.all(topics)).sort(newestFirst);
}

type Dated = Pick<TopicFile, 'slug'> & { data: { date: string } };
export const newestFirst = (a: Dated, b: Dated): number =>
  a.data.date === b.data.date ? (a.slug < b.slug ? -1 : 1) : a.data.date < b.data.date ? 1 : -1;

async function topicFiles(root: string): Promise<{ path: string; name: string }[]> {
  const folder = topicsFolder(root);
  if (folder === undefined) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  return names.map((name) => ({ path: join(folder, name), name }));
}

async function mistakesIn(file: string, name: string, root: string): Promise<VFileMessage[]> {
  const path = shownPath(file);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/u.test(name))
    return [
      complaint('topic-name', path, 1, '文件名就是网址，只用小写字母、数字和连字符，如 community-governance.mdx'),
    ];
  try {
    const { uses, mistakes } = parseTopic(await readFile(file, 'utf8'), path);
    const lost = await Promise.all(uses.map((use) => lossOf(use, path, root)));
    return [...mistakes, ...lost.flat()];
  } catch (error) {
    if (error instanceof VFileMessage) return [error];
    throw error;
  }
}

/** A quotation whose place is gone. */
async function lossOf({ name, attributes, line }: Use, path: string, root: string): Promise<VFileMessage[]> {
  const { article = '', p = '' } = attributes;
  if (name !== 'Passage') return [];
  const file = join(root, `${article}.mdx`);
  const [issue = ''] = article.split('/');
  if (!/^[^/]+\/\d+$/u.test(article) || !issueId.safeParse(issue).success || !existsSync(file))
    return [
      complaint(
        'topic-passage-lost',
        path,
        line,
        `没有 ${article} 这一篇。请照文章网址 /issues/1998-03/05/ 写作 1998-03/05`,
      ),
    ];
  const { data, blocks } = await readArticle(file, root);
  if (blockAt(data, blocks, p)) return [];
  const now = blocks.find(({ anchor }) => anchor.split('-').some((half) => p.split('-').includes(half)));
  const advice = now
    ? `现在的 ${now.anchor} 是“${[...now.text].slice(0, 20).join('')}”；如果就是这一段，请改为 p="${now.anchor}"`
    : '请打开那一篇，点段首的数字，照网址里 # 后面的写';
  return [complaint('topic-passage-lost', path, line, `${article} 里没有 ${p} 这一段。${advice}`)];
}
