/** Marks words in a tree of HTML: its text stays, and what of it they take up stands in a `<span>`. */
import type { Element, ElementContent, Parents, Root, RootContent, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A range of a text, in UTF-16 code units, its end excluded. */
export interface TextRange {
  start: number;
  end: number;
}

/** Text of a node without marks. */
export function textIn(node: Parents): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

/** Changes `parent` in place: one span for each piece of the range that stands between two tags. */
export function markText(parent: Parents, { start, end }: TextRange, className: string): void {
  let offset = 0;
  visit(parent, 'text', ({ value }, index, holder) => {
    const from = Math.max(0, start - offset);
    const to = Math.min(value.length, end - offset);
    offset += value.length;
    if (from >= to || index === undefined || holder === undefined) return undefined;
    const pieces = [
      ...textNodes(value.slice(0, from)),
      spanOf(value.slice(from, to), className),
      ...textNodes(value.slice(to)),
    ];
    holder.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

const textNodes = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);

/** `<span class="…">text</span>`. */
export const spanOf = (value: string, className: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [className] },
  children: [{ type: 'text', value }],
});

/** Of its own down to the last element; `structuredClone` takes seven times as long. */
export const copyOf = (tree: Root): Root => ({ ...tree, children: tree.children.map(copied) });

const copied = <Node extends RootContent | ElementContent>(node: Node): Node =>
  node.type === 'element'
    ? { ...node, properties: { ...node.properties }, children: node.children.map(copied) }
    : { ...node };
