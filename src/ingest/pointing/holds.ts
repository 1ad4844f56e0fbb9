/** The proof: whether an issue is as an editor said, seen in what came out alone. */
import { NOTE_POINTED } from '../body/draft.ts';
import { firstLine, isInFrontMatter, linesIn } from '../line/block.ts';
import type { ContentsEntry, DraftArticle, Issue, Part, Pointing } from '../model.ts';

/** `before`: the issue without the pointing, where it says what a line no longer is. */
export function holds(issue: Issue, before: Issue, pointing: Pointing): boolean {
  const { line } = pointing;
  const article = articleAt(issue, line);
  switch (pointing.kind) {
    case 'starts':
      return (
        article !== undefined &&
        beginsAt(article) === line &&
        (pointing.listed === undefined || entryAt(issue, pointing.listed)?.order === article.order) &&
        (pointing.title === undefined || pointing.title === article.title)
      );
    case 'joins': {
      const head = headAt(before, line);
      return article !== undefined && (head === undefined || beginsAt(article) < beginsAt(head));
    }
    case 'titles':
      return partAt(article, line)?.role === 'title';
    case 'bylines':
      return partAt(article, line)?.role === 'byline' && article?.authors.length !== 0;
    case 'notes':
      return isLastOf(article, line);
    case 'texts':
      return article !== undefined && !linesIn(article.parts.filter(isInFrontMatter)).has(line);
    case 'drops':
      return linesIn(issue.dropped).has(line) && article === undefined && !hasLostBody(issue, before, line);
    case 'sections':
      return article?.section === pointing.section;
    case 'pages':
      return article?.page === pointing.page;
    case 'orders':
      return article?.order === pointing.order;
  }
}

export const articleAt = ({ articles }: Pick<Issue, 'articles'>, line: number): DraftArticle | undefined =>
  articles.find((article) => partAt(article, line));

export const partAt = (article: DraftArticle | undefined, line: number): Part | undefined =>
  article?.parts.find(({ block }) => block.runs.some((run) => run.line === line));

/** The entry of the contents that stands on this line of the source. */
export const entryAt = ({ contents }: Pick<Issue, 'contents'>, line: number): ContentsEntry | undefined =>
  contents.entries.find(({ blocks }) => blocks.some(({ runs }) => runs.some((run) => run.line === line)));

/** The article in whose head the line stands. */
export const headAt = (issue: Issue, line: number): DraftArticle | undefined =>
  issue.articles.find((article) => linesIn(headOf(article)).has(line));

/** All that stands before the text, or the line where the text begins at once. */
export function headOf({ parts }: DraftArticle): Part[] {
  const body = parts.findIndex((part) => !isInFrontMatter(part));
  return parts.slice(0, body < 0 ? parts.length : Math.max(1, body));
}

/** 0 for an article without a line. */
const beginsAt = ({ parts: [first] }: DraftArticle): number => (first ? firstLine(first.block) : 0);

/** Nothing but other notes stands behind the line in its article. */
function isLastOf(article: DraftArticle | undefined, line: number): boolean {
  const at = article?.parts.findIndex(({ block }) => block.runs.some((run) => run.line === line)) ?? -1;
  return at >= 0 && article?.parts.slice(at).every(({ rule }) => rule === NOTE_POINTED) === true;
}

/** What is said of this kind, each with the number of the article in which its line stands. */
export const saidOf = <Kind extends Pointing['kind']>(
  issue: Issue,
  pointings: readonly Pointing[],
  kind: Kind,
): [order: number, said: Extract<Pointing, { kind: Kind }>][] =>
  pointings.flatMap((one) => {
    const article = one.kind === kind ? articleAt(issue, one.line) : undefined;
    return article ? [[article.order, one as Extract<Pointing, { kind: Kind }>]] : [];
  });

/** The article in which the line stood has no text any more. */
function hasLostBody(issue: Issue, before: Issue, line: number): boolean {
  const old = articleAt(before, line);
  const now = issue.articles.find(({ order }) => order === old?.order);
  return old !== undefined && !isEmpty(old) && now !== undefined && isEmpty(now);
}

const isEmpty = ({ parts }: DraftArticle): boolean => parts.every(isInFrontMatter);
