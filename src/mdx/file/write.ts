/** Front matter and body → text of `NN.mdx`. What is written here, `parseArticle` reads back unchanged. */
import type { Root } from 'mdast';
import { stringify } from 'yaml';
import { type Article, articleSchema } from '../../schema.ts';
import { articles } from './syntax.ts';

/** Fields come in the order of the schema; optional ones without content are left out. Ends with a line end. */
export function writeArticle(data: Article, body: Root): string {
  return `---\n${writeFrontMatter(data)}---\n\n${articles.stringify(body)}`;
}

function writeFrontMatter(data: Article): string {
  const fields = Object.keys(articleSchema.shape) as (keyof Article)[];
  const held = fields.filter((field) => field === 'authors' || !isEmpty(data[field]));
  // Line width 0: a long title stays on one line, so that a difference shows as one line.
  return stringify(Object.fromEntries(held.map((field) => [field, data[field]])), { lineWidth: 0 });
}

function isEmpty(value: Article[keyof Article]): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
