/** What of an article is searched, in the order in which the page shows it. */
import type { TextBlock } from '../mdx/model.ts';
import type { Article } from '../schema.ts';
import type { Paragraph, Role } from './tokens.ts';

/** The title comes first; body paragraphs (`text`) follow all others, one for each block, so the n-th is the block with ordinal n. */
export function documentOf(article: Article, blocks: readonly TextBlock[]): Paragraph[] {
  const head: [Role, string | undefined][] = [
    ['title', article.title],
    ['subtitle', article.subtitle],
    ['region', article.region],
    ...article.authors.map((author): [Role, string] => ['author', author]),
    ['authorNote', article.authorNote],
    ['source', article.source],
  ];
  const printed = head.flatMap(([role, text]) => (text ? [{ role, text }] : []));
  return [...printed, ...blocks.map(({ text }): Paragraph => ({ role: 'text', text }))];
}
