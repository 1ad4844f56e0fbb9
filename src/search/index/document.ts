/** What of an article is searched, in the order in which the page shows it; and what of a 专题. */
import { originalsOf, type TextBlock, undo } from '../../mdx/index.ts';
import type { Article, Topic } from '../../schema.ts';
import type { Paragraph, Role } from './tokens.ts';

/**
 * The title comes first; body paragraphs (`text`) follow all of the head, one for each block, so the n-th is the block with ordinal n.
 * What was corrected is followed by its original reading (`original`), so that both are found.
 */
export function documentOf(article: Article, blocks: readonly TextBlock[]): Paragraph[] {
  const head: [Role, string | undefined][] = [
    ['title', article.title],
    ['subtitle', article.subtitle],
    ['region', article.region],
    ...article.authors.map((author): [Role, string] => ['author', author]),
    ['authorNote', article.authorNote],
    ['source', article.source],
  ];
  const printed = head.flatMap(([role, text]): Paragraph[] => (text ? [{ role, text }] : []));
  const originals = originalsOf(article, blocks);
  const body = blocks.map(({ text }): Paragraph => ({ role: 'text', text }));
  return [...printed, ...originalHead(article), ...body.flatMap((block, at) => withOriginal(block, originals[at]))];
}

/** Original readings of the corrected fields of the head. */
function originalHead({ corrections = [], ...article }: Article): Paragraph[] {
  const byField = Map.groupBy(corrections, ({ field }) => field);
  return [...byField].flatMap(([field, own]) => {
    if (field === undefined) return [];
    const text = field === 'authors' ? article.authors.join(' ') : (article[field] ?? '');
    return [{ role: 'original', text: undo(text, own) }];
  });
}

const withOriginal = (block: Paragraph, original: string | undefined): Paragraph[] =>
  original === undefined || original === block.text ? [block] : [block, { role: 'original', text: original }];

/** `words`: its own, block by block. What its page has no place for, or marks no words in, comes last, so that the occurrences before it are in order of the page. */
export const topicDocument = ({ title, summary, authors }: Topic, words: readonly string[]): Paragraph[] => [
  { role: 'title', text: title },
  ...[...words, summary].map((text): Paragraph => ({ role: 'topic', text })),
  ...authors.map((text): Paragraph => ({ role: 'author', text })),
];
