/** The folder of issues as the index wants it, one issue at a time. */
import { readArticle } from '../../content/article.ts';
import { type IssueFiles, listIssues } from '../../content/files.ts';
import { readIssueFile } from '../../content/issue.ts';
import { coverText } from '../../text/cover-text.ts';
import type { SearchIssue, SearchRecord } from './build.ts';
import { documentOf } from './document.ts';

/** Oldest issue first. Reads what the content loader has kept in the cache; parses only what it has not. */
export async function* collect(): AsyncGenerator<SearchIssue> {
  for (const issue of await listIssues()) {
    yield { id: issue.id, records: await Promise.all(issue.articles.map(recordOf)) };
  }
}

/**
 * The covers that have words, oldest first. Each is one paragraph, in which the end of a line counts as little as any white space: sentences of a cover
 * go over several lines.
 */
export async function* collectCovers(): AsyncGenerator<SearchIssue> {
  for (const issue of await listIssues()) {
    const data = await readIssueFile(issue);
    const text = data ? coverText(data).join('\n') : '';
    if (text !== '') yield { id: issue.id, records: [coverOf(issue.id, text)] };
  }
}

const coverOf = (issue: string, text: string): SearchRecord => ({
  id: `${issue}/cover`,
  section: '',
  authors: [],
  paragraphs: [{ role: 'cover', text }],
});

async function recordOf({ id, path }: IssueFiles['articles'][number]): Promise<SearchRecord> {
  const { data, blocks } = await readArticle(path);
  return { ...data, id, paragraphs: documentOf(data, blocks) };
}
