/**
 * Plain substring search over the article files: the truth that search is measured against. It knows nothing of words, pairs or positions.
 * Both sides are made equal first: NFKC, lower case, no white space; every run of punctuation counts as one mark, and marks around a query not at all.
 */
import { readArticle } from '../../src/content/article.ts';
import { listIssues } from '../../src/content/files.ts';
import { documentOf } from '../../src/search/index/document.ts';

export interface TrueArticle {
  /** `2021-01/05`. */
  id: string;
  title: string;
  section: string;
  /** Paragraphs as printed. */
  raw: string[];
  /** Paragraphs, made equal. */
  texts: string[];
}

export async function readTruth(root?: string): Promise<TrueArticle[]> {
  const articles: TrueArticle[] = [];
  for (const issue of await listIssues(root)) {
    for (const { id, path } of issue.articles) {
      const { data, blocks } = await readArticle(path, root);
      const raw = documentOf(data, blocks).map(({ text }) => text);
      articles.push({ id, title: data.title, section: data.section, raw, texts: raw.map(equalised) });
    }
  }
  return articles;
}

/** Id and number of occurrences of each article that has any. */
export function truthOf(articles: readonly TrueArticle[], query: string): Map<string, number> {
  const wanted = equalised(query).replace(/^\|+|\|+$/gu, '');
  const counted = articles.map(({ id, texts }): [string, number] => [
    id,
    texts.reduce((sum, text) => sum + text.split(wanted).length - 1, 0),
  ]);
  return new Map(counted.filter(([, count]) => wanted !== '' && count > 0));
}

function equalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '|');
}
