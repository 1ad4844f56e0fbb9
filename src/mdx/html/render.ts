/** Body of an article → tree of HTML. Pure: the same tree gives the same one. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Paragraph, Root, Table } from 'mdast';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { AppliedCorrection } from '../../schema.ts';
import type { Figure, TextBlock } from '../model.ts';
import { addressedNodes, blocksOf } from '../tree/blocks.ts';
import { captionOf } from '../tree/figure.ts';
import { textOf } from '../tree/text.ts';
import { markFixes } from './fixes.ts';

const handlers = { paragraph, table, mdxJsxFlowElement: photo };
const bodies = unified().use(remarkRehype, { handlers }).freeze();
/** What a handler may ask of the conversion. */
type State = Parameters<typeof defaultHandlers.paragraph>[0];

/** Every block carries its anchor of `blocks` as `id`, corrected words are marked. No inline style and no script, as the Content-Security-Policy asks. */
export function renderBody(
  tree: Root,
  corrections: readonly AppliedCorrection[] = [],
  blocks: readonly Pick<TextBlock, 'anchor'>[] = blocksOf(tree),
): HtmlRoot {
  const byBlock = Map.groupBy(corrections, ({ block }) => block);
  const byAnchor = new Map<string, AppliedCorrection[]>();
  for (const { node, block } of addressedNodes(tree)) {
    const { anchor } = blocks[block.ordinal - 1] ?? block;
    node.data = { ...node.data, hProperties: { id: anchor } };
    const own = byBlock.get(block.ordinal);
    if (own) byAnchor.set(anchor, own);
  }
  const html = bodies.runSync(tree);
  // Places in the file say nothing to a page, and would be three quarters of what is kept.
  visit(html, (node) => {
    node.position = undefined;
  });
  markFixes(html, byAnchor);
  return html;
}

/** Bold that opens a paragraph and is not all of it is its run-in heading (段首小标题). */
function paragraph(state: State, node: Paragraph): Element {
  const result = defaultHandlers.paragraph(state, node);
  const [first, ...rest] = result.children;
  if (rest.length > 0 && first?.type === 'element' && first.tagName === 'strong') {
    first.properties.className = ['runin'];
  }
  return result;
}

/** A region of its own that scrolls, and by keyboard too: the page itself must not grow wider than a phone. */
function table(state: State, node: Table): Element {
  const result = defaultHandlers.table(state, node);
  for (const cell of cellsOf(result)) alignByClass(cell);
  const columns = (node.children[0]?.children ?? []).map(textOf).filter((name) => name !== '');
  return element(
    'div',
    { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: `表格：${columns.join('、')}` },
    [result],
  );
}

/** The frame that stands for a printed picture: the text source holds its caption only. */
function photo(state: State, node: Figure): Element {
  const frame = element('div', { className: ['photo-frame'] }, [{ type: 'text', value: '图在纸本，文本未收' }]);
  const caption = element('figcaption', {}, [{ type: 'text', value: captionOf(node) }]);
  const result = element('figure', { className: ['photo'] }, [frame, caption]);
  return state.applyData(node, result) as Element;
}

function cellsOf(node: Element): Element[] {
  const children = node.children.filter((child) => child.type === 'element');
  return children.flatMap((child) => (child.tagName === 'th' || child.tagName === 'td' ? [child] : cellsOf(child)));
}

/** `align` is not valid HTML any more, and an inline style is not allowed. */
function alignByClass(cell: Element): void {
  const { align, ...others } = cell.properties;
  const scope = cell.tagName === 'th' ? { scope: 'col' } : {};
  const className = typeof align === 'string' ? { className: [`align-${align}`] } : {};
  cell.properties = { ...others, ...scope, ...className };
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
