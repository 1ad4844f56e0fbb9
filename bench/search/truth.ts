/**
 * Plain substring search over the article files: the truth that search is measured against. It knows nothing of words, pairs or positions.
 * Both sides are made equal first: NFKC, lower case, no white space; every run of punctuation counts as one mark, and marks around a query not at all.
 */
import { readArticle } from '../../src/content/article.ts';
import { listIssues } from '../../src/content/files.ts';
import { documentOf } from '../../src/search/index/document.ts';

export interface TrueArticle {
  /** `1998-03/05`. */
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

/** Id and number of occurrences of each article that has any: with whole figures, and where there are none so, with figures inside longer ones. */
export function truthOf(articles: readonly TrueArticle[], query: string): Map<string, number> {
  const wanted = equalised(query).replace(/^[|¦]+|[|¦]+$/gu, '');
  if (wanted === '') return new Map();
  const pattern = wanted.replace(/[|¦]/gu, '[|¦]');
  const begins = /^\d/u.test(wanted) ? '(?<!\\d|\\d¦)' : '';
  const ends = /\d$/u.test(wanted) ? '(?!\\d|¦\\d)' : '';
  const whole = counted(articles, new RegExp(`${begins}${pattern}${ends}`, 'gu'));
  return whole.size > 0 ? whole : counted(articles, new RegExp(pattern, 'gu'));
}

function counted(articles: readonly TrueArticle[], pattern: RegExp): Map<string, number> {
  const all = articles.map(({ id, texts }): [string, number] => [
    id,
    texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0),
  ]);
  return new Map(all.filter(([, count]) => count > 0));
}

/** ¦ stands for what joins figures to one number: a point, or a comma before thousands. */
function equalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/(?<![.\d])(\d+)\.(\d+)(?![.]?\d)/gu, '$1¦$2')
    .replace(/(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)/gu, (number) => number.replaceAll(',', '¦'))
    .replace(/[^\p{L}\p{N}¦]+/gu, '|');
}
