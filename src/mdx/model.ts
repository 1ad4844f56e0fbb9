/** An article file, read: the one shape that the site, the search and the checks share. */
import type { Root, RootContent } from 'mdast';
import type {} from 'remark-mdx';
import type { Article } from '../schema.ts';

/** A stretch of text with an address of its own. Search contexts, citations and permalinks point at it. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'caption' | 'item' | 'row';
  /** Place among the blocks of the article, from 1. */
  ordinal: number;
  /** `p12-3fa9`: ordinal and the first four hex digits of a digest of the text. */
  anchor: string;
  /** Text without marks; cells of a row are joined by one space. */
  text: string;
  /** Heading level, 2 to 6; headings only. */
  depth?: number;
}

/** The one element of an article, as MDX has it in the tree. */
export type Figure = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

/** One `NN.mdx`: front matter checked against the schema, body inside the allowed subset. */
export interface ParsedArticle {
  data: Article;
  body: Root;
  /** In order of the body. */
  blocks: TextBlock[];
}
