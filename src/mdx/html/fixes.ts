/** Marks corrected words in the HTML tree of an article. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { AppliedCorrection } from '../../schema.ts';
import { markText, type TextRange, textIn } from './mark.ts';

/** `byAnchor`: the corrections of each block, by the `id` of its element. Words that were taken out leave nothing to mark. */
export function markFixes(tree: Root, byAnchor: ReadonlyMap<string, readonly AppliedCorrection[]>): void {
  if (byAnchor.size === 0) return;
  visit(tree, 'element', (element) => {
    for (const { offset, to } of byAnchor.get(String(element.properties.id)) ?? [])
      markBlock(element, { start: offset, end: offset + to.length });
  });
}

function markBlock(block: Element, range: TextRange): void {
  const holders = holdersIn(block);
  if (block.tagName !== 'tr') holders.splice(1);
  // Texts of cells are joined by one space, empty ones left out.
  let offset = 0;
  for (const holder of holders.length > 0 ? holders : [block]) {
    const { length } = textIn(holder);
    markText(holder, { start: range.start - offset, end: range.end - offset }, 'fix');
    offset += length > 0 ? length + 1 : 0;
  }
}

/** Inside elements that hold the text of a block: its cells, the caption of a picture, the first paragraph of an entry. */
const holdersIn = ({ children }: Element): Element[] =>
  children.filter((child) => child.type === 'element' && /^(?:t[dh]|figcaption|p)$/u.test(child.tagName)) as Element[];
