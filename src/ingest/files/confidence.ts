/** How sure the program is of each article's bounds, from named evidence. Printed nowhere as a verdict: an editor sees what it rests on. */
import type { Confidence } from '../../schema.ts';
import { isInFrontMatter, lengthOf, textOf } from '../line/block.ts';
import { endsSentence } from '../line/marks.ts';
import type { Alignment, DraftArticle, Issue } from '../model.ts';

/** Weights of the evidence; what an issue does not offer (a contents page without numbers) counts neither way. */
const WEIGHTS: Readonly<Record<Confidence['evidence'][number]['name'], number>> = {
  title: 0.5,
  length: 0.15,
  start: 0.15,
  end: 0.15,
  byline: 0.05,
};

/** One entry an article, in order; scores and values from 0 to 1, two decimals. */
export function confidenceOf(issue: Issue, alignment: Alignment): Confidence[] {
  const pageLength = charactersAPage(issue);
  return issue.articles.map((article, at) => {
    const similarity = alignment.matches.find(({ entry }) => entry.order === article.order)?.similarity;
    const evidence = [
      ...(similarity === undefined ? [] : [{ name: 'title' as const, value: similarity }]),
      ...lengthEvidence(article, issue.articles[at + 1], pageLength),
      { name: 'start' as const, value: at === 0 || hasEnd(issue.articles[at - 1]) ? 1 : 0 },
      { name: 'end' as const, value: hasEnd(article) ? 1 : 0 },
      { name: 'byline' as const, value: article.authors.length > 0 ? 1 : 0.5 },
    ];
    const weight = evidence.reduce((sum, { name }) => sum + WEIGHTS[name], 0);
    const score = evidence.reduce((sum, { name, value }) => sum + WEIGHTS[name] * value, 0) / weight;
    return {
      article: article.order,
      score: rounded(score),
      evidence: evidence.map(({ name, value }) => ({ name, value: rounded(value) })),
    };
  });
}

/** The article is about as long as the printed pages up to the next one. */
function lengthEvidence(
  article: DraftArticle,
  next: DraftArticle | undefined,
  pageLength: number,
): Confidence['evidence'] {
  if (article.page === undefined || next?.page === undefined || pageLength === 0) return [];
  const printed = next.page - article.page;
  const measured = sizeOf(article) / pageLength;
  return [{ name: 'length', value: 1 - Math.min(1, Math.abs(printed - measured) / Math.max(3, printed)) }];
}

/** Characters a page, from all articles and the printed pages; 0 where the contents give none. */
function charactersAPage({ articles }: Issue): number {
  const pages = articles.flatMap(({ page }) => page ?? []);
  if (pages.length < 2) return 0;
  return articles.reduce((sum, article) => sum + sizeOf(article), 0) / (Math.max(...pages) - Math.min(...pages) + 1);
}

const sizeOf = ({ parts }: DraftArticle): number => parts.reduce((sum, { block }) => sum + lengthOf(block), 0);

/** The last text ends a sentence, or is a list, a table or a note behind the text. */
function hasEnd(article: DraftArticle | undefined): boolean {
  const last = article?.parts.findLast((part) => part.role !== 'caption');
  return last !== undefined && (last.role !== 'paragraph' || isInFrontMatter(last) || endsSentence(textOf(last.block)));
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
