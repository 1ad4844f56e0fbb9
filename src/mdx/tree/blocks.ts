/** The stretches of an article that have an address: search contexts, citations and permalinks point at them. */
import type { Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { TextBlock } from '../model.ts';
import { anchorOf } from './anchor.ts';
import { captionOf } from './figure.ts';
import { textOf } from './text.ts';

/** A block and the node whose element carries its anchor. */
export interface AddressedNode {
  node: Nodes;
  block: TextBlock;
}

/** Every heading, paragraph, caption, list item and table row with text in it, in order of the body. */
export function blocksOf(tree: Root): TextBlock[] {
  return addressedNodes(tree).map(({ block }) => block);
}

export function addressedNodes(tree: Root): AddressedNode[] {
  const found: AddressedNode[] = [];
  visit(tree, (node, _, parent) => {
    const kind = kindOf(node, parent);
    if (!kind) return undefined;
    const text = node.type === 'mdxJsxFlowElement' ? captionOf(node) : textOf(node);
    if (text.trim() === '') return SKIP;
    const ordinal = found.length + 1;
    const depth = node.type === 'heading' ? { depth: node.depth } : {};
    const block = { kind, ordinal, anchor: anchorOf(ordinal, text), text, ...depth };
    found.push({ node: kind === 'item' && parent ? parent : node, block });
    return SKIP;
  });
  return found;
}

/** A list item is addressed by its first paragraph; what follows in it counts by itself. */
function kindOf(node: Nodes, parent: Parents | undefined): TextBlock['kind'] | undefined {
  if (node.type === 'heading') return 'heading';
  if (node.type === 'tableRow') return 'row';
  if (node.type === 'mdxJsxFlowElement') return 'caption';
  if (node.type !== 'paragraph') return undefined;
  return parent?.type === 'listItem' && parent.children[0] === node ? 'item' : 'paragraph';
}
