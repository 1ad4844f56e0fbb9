/** The folder of issues as Pagefind is given it. */
import { statSync } from 'node:fs';
import { firstDigestOf, type IssueFiles, listIssues } from '../../../content/folder.ts';
import { readArticle } from '../../../content/index.ts';
import { digestOf, digestOfFiles } from '../../../disk/digest.ts';
import { pageOf, type WordsPage } from './page.ts';

/** An issue whose pages are made only where they are asked for. */
export interface WordsIssue {
  /** `1998-03`. */
  id: string;
  /** Changes when any of its pages does. */
  digest: string;
  /** Bytes of the files of its articles. */
  size: number;
  pages: () => Promise<WordsPage[]>;
}

/** What makes pages of articles, and an index of pages. */
const MAKERS = ['src/search', 'src/text', 'package-lock.json'];

/** Oldest first. */
export async function collectPages(): Promise<WordsIssue[]> {
  const program = digestOfFiles(MAKERS);
  return (await listIssues()).map((files) => ({
    id: files.id,
    digest: digestOf(program, files.id, firstDigestOf(files)),
    size: files.articles.reduce((sum, { path }) => sum + statSync(path).size, 0),
    pages: () => pagesOf(files),
  }));
}

export async function pagesIn(issues: readonly WordsIssue[]): Promise<WordsPage[]> {
  const pages: WordsPage[] = [];
  for (const issue of issues) pages.push(...(await issue.pages()));
  return pages;
}

async function pagesOf({ articles }: IssueFiles): Promise<WordsPage[]> {
  const pages: WordsPage[] = [];
  for (const { id, path } of articles) {
    const { data, blocks } = await readArticle(path);
    pages.push(pageOf(id, data, blocks));
  }
  return pages;
}
