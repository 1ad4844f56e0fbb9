/** The folder of issues as the index wants it, one issue at a time. */
import { type IssueFiles, listIssues } from '../../../content/folder.ts';
import { readArticle, readIssueFile, readTopicFiles } from '../../../content/index.ts';
import { coverText } from '../../../text/cover-text.ts';
import { coverOf, TOPICS } from '../../ask/ids.ts';
import { documentOf, topicDocument } from '../document.ts';
import type { SearchIssue, SearchRecord } from './build.ts';

/** Oldest issue first. Reads what the content loader has kept in the cache; parses only what it has not. */
export async function* collect(): AsyncGenerator<SearchIssue> {
  for (const issue of await listIssues()) {
    yield { id: issue.id, records: await Promise.all(issue.articles.map(recordOf)) };
  }
}

/**
 * Beside the articles: the covers that have words, oldest first, then the 专题 as if they were an issue. A cover is one paragraph, in which the end of a
 * line counts as little as any white space: sentences of a cover go over several lines.
 */
export async function* collectOthers(): AsyncGenerator<SearchIssue> {
  for (const issue of await listIssues()) {
    const data = await readIssueFile(issue);
    const text = data ? coverText(data).join('\n') : '';
    const record = { id: coverOf(issue.id), section: '', authors: [], paragraphs: [{ role: 'cover' as const, text }] };
    if (text !== '') yield { id: issue.id, records: [record] };
  }
  const topics = await readTopicFiles();
  const records = topics.map(({ slug, data, words }): SearchRecord => {
    return { id: `${TOPICS}/${slug}`, authors: data.authors, paragraphs: topicDocument(data, words) };
  });
  if (records.length > 0) yield { id: TOPICS, records };
}

async function recordOf({ id, path }: IssueFiles['articles'][number]): Promise<SearchRecord> {
  const { data, blocks } = await readArticle(path);
  return { ...data, id, paragraphs: documentOf(data, blocks) };
}
