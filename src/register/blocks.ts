/** An article as the extraction reads it: its head, and the blocks of its body with their anchors. */
import type { Nodes, Root } from 'mdast';
import { addressedNodes, type TextBlock, textOf } from '../mdx/index.ts';
import type { Article } from '../schema.ts';

export interface BodyBlock {
  anchor: string;
  kind: TextBlock['kind'];
  text: string;
  /** Cells of a table row. */
  cells?: string[];
}

export interface ArticleBlocks {
  data: Article;
  blocks: BodyBlock[];
}

/** `body`: as composed, before it is written; its anchors are those of the written file, which reads back as the same tree. */
export function articleBlocksOf({ data, body }: { data: Article; body: Root }): ArticleBlocks {
  const blocks = addressedNodes(body).map(({ node, block }) => ({
    anchor: block.anchor,
    kind: block.kind,
    text: block.text,
    ...cellsOf(node),
  }));
  return { data, blocks };
}

function cellsOf(node: Nodes): Pick<BodyBlock, 'cells'> {
  return node.type === 'tableRow' ? { cells: node.children.map((cell) => textOf(cell).trim()) } : {};
}
