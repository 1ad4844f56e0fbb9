/** The folder of issues as the index wants it, one issue at a time. */
import { type IssueFiles, listIssues } from '../../../content/folder.ts';
import { type ReadIssue, readArticle, readTopicFiles } from '../../../content/index.ts';
import { coverText } from '../../../text/cover-text.ts';
import { coverOf, TOPICS } from '../../ask/ids.ts';
import { documentOf, topicDocument } from '../document.ts';
import type { SearchIssue, SearchRecord } from './issue-part.ts';

/** Oldest issue first. Reads what the content loader has kept in the cache; parses only what it has not. */
export async function* collect(): AsyncGenerator<SearchIssue> {
  for (const files of await listIssues()) yield readSearchIssue(files);
}

export async function readSearchIssue({ id, articles }: IssueFiles): Promise<SearchIssue> {
  const records: SearchRecord[] = [];
  for (const article of articles) records.push(await recordOf(article));
  return { id, records };
}

/**
 * Beside the articles: the covers that have words, oldest first, then the 专题 as if they were an issue. A cover is one paragraph, in which the end of a
 * line counts as little as any white space: sentences of a cover go over several lines.
 */
export async function* collectOthers(issues: readonly Pick<ReadIssue, 'id' | 'data'>[]): AsyncGenerator<SearchIssue> {
  for (const { id, data } of issues) {
    const text = coverText(data).join('\n');
    const record = { id: coverOf(id), section: '', authors: [], paragraphs: [{ role: 'cover' as const, text }] };
    if (text !== '') yield { id, records: [record] };
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
