/** The folder of issues as pages for Pagefind, one issue at a time. */
import { listIssues } from '../../../content/folder.ts';
import { readArticle } from '../../../content/index.ts';
import { pageOf, type WordsPage } from './page.ts';

export interface WordsIssue {
  /** `1998-03`. */
  id: string;
  pages: WordsPage[];
}

/** Oldest issue first. Reads what the content loader has kept in the cache; parses only what it has not. */
export async function* collectPages(): AsyncGenerator<WordsIssue> {
  for (const issue of await listIssues()) {
    const pages = issue.articles.map(async ({ id, path }) => {
      const { data, blocks } = await readArticle(path);
      return pageOf(id, data, blocks);
    });
    yield { id: issue.id, pages: await Promise.all(pages) };
  }
}
