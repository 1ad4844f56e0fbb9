/** Where the lines of the source and the open questions stand among the articles of an issue. Pure. */
import { type ArticleFile, blockPiecesOf, type Ingested, isInFrontMatter, piecesIn } from '../../ingest/index.ts';
import { blocksOf, type TextBlock } from '../../mdx/index.ts';
import type { Question } from '../../proof/index.ts';

export interface PlacedArticle {
  article: ArticleFile;
  blocks: readonly TextBlock[];
  /** Lines of the source of each block, by ordinal less one. */
  linesOf: readonly (readonly number[])[];
  /** Those of title, byline and what else the head holds. */
  headLines: readonly number[];
}

export function placedArticle({ assembled, articles }: Ingested, order: number): PlacedArticle | undefined {
  const index = articles.findIndex(({ data }) => data.order === order);
  const [article, draft] = [articles[index], assembled.articles[index]];
  if (!article || !draft) return undefined;
  const pieces = blockPiecesOf(piecesIn(draft, index));
  const linesOf = pieces.map((own) => unique(own.flatMap(({ piece }) => piece.runs.map(({ line }) => line))));
  const headLines = unique(
    draft.parts.filter(isInFrontMatter).flatMap(({ block }) => block.runs.map(({ line }) => line)),
  );
  return { article, blocks: blocksOf(article.body), linesOf, headLines };
}

/** Order of the article in which each line stands that stands in one. */
export function articleLines({ ledger }: Ingested): Map<number, number> {
  return new Map(ledger.entries.flatMap(({ line, target }) => (typeof target === 'number' ? [[line, target]] : [])));
}

export const articleOf = ({ doubts: [{ article, line }] }: Question, lines: ReadonlyMap<number, number>) =>
  lines.get(line) ?? article;

/** Ordinal of the block beside which a question stands; 0: the head. */
export function blockOf(
  { doubts: [{ line, quote }] }: Question,
  { blocks, linesOf, headLines }: PlacedArticle,
): number {
  const onLine = linesOf.flatMap((lines, at) => (lines.includes(line) ? [at + 1] : []));
  const holding = onLine.find((ordinal) => quote !== undefined && blocks[ordinal - 1]?.text.includes(quote));
  return holding ?? onLine[0] ?? (headLines.includes(line) || onLine.length === 0 ? 0 : 1);
}

/** The next article with an open question, and the first there; it goes round at the end. Undefined where no other has one. */
export function openAfter(
  { current, questions }: { current: Ingested; questions: readonly Question[] },
  order: number,
): { order: number; question: Question } | undefined {
  const lines = articleLines(current);
  const open = Map.groupBy(questions, (question) => articleOf(question, lines));
  const orders = current.articles.map(({ data }) => data.order);
  const at = orders.indexOf(order);
  const next = [...orders.slice(at + 1), ...orders.slice(0, Math.max(0, at))].find((one) => open.has(one));
  const [question] = open.get(next)?.toSorted(byLine) ?? [];
  return next === undefined || !question ? undefined : { order: next, question };
}

/** The question that stands behind this one in its article, else the first of the others there. */
export function nextInArticle(
  { current, questions }: { current: Ingested; questions: readonly Question[] },
  question: Question,
): Question | undefined {
  const lines = articleLines(current);
  const own = questions.filter((other) => articleOf(other, lines) === articleOf(question, lines));
  const inOrder = own.toSorted(byLine);
  return inOrder[inOrder.indexOf(question) + 1] ?? inOrder.find((other) => other !== question);
}

/** The question that stands at the line or behind it in the article, else the first there. */
export function nextFrom(
  { current, questions }: { current: Ingested; questions: readonly Question[] },
  order: number,
  line: number,
): Question | undefined {
  const lines = articleLines(current);
  const own = questions.filter((question) => articleOf(question, lines) === order).toSorted(byLine);
  return own.find(({ doubts: [first] }) => first.line >= line) ?? own[0];
}

const byLine = (a: Question, b: Question): number => a.doubts[0].line - b.doubts[0].line;

const unique = (lines: readonly number[]): number[] => [...new Set(lines)];
