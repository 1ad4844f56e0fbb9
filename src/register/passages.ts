/** An article as the extraction reads it: its head, and the blocks of its body with their anchors. */
import type { Nodes, Root } from 'mdast';
import { addressedNodes, type TextBlock, textOf } from '../mdx/index.ts';
import type { Article } from '../schema.ts';

export interface Passage {
  anchor: string;
  kind: TextBlock['kind'];
  text: string;
  /** Cells of a table row. */
  cells?: string[];
}

export interface Piece {
  data: Article;
  passages: Passage[];
}

/** `body`: as composed, before it is written; its anchors are those of the written file, which reads back as the same tree. */
export function pieceOf({ data, body }: { data: Article; body: Root }): Piece {
  const passages = addressedNodes(body).map(({ node, block }) => ({
    anchor: block.anchor,
    kind: block.kind,
    text: block.text,
    ...cellsOf(node),
  }));
  return { data, passages };
}

function cellsOf(node: Nodes): Pick<Passage, 'cells'> {
  return node.type === 'tableRow' ? { cells: node.children.map((cell) => textOf(cell).trim()) } : {};
}
